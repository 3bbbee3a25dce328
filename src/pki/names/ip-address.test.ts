import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ipAddressToText, readIpAddress } from './ip-address';

test('every address is read back from its text', () => {
  const octets = fc.oneof(
    fc.uint8Array({ minLength: 4, maxLength: 4 }),
    fc.uint8Array({ minLength: 16, maxLength: 16 }),
    fc
      .array(fc.constantFrom(0, 0, 0, 1), { minLength: 16, maxLength: 16 })
      .map((list) => Uint8Array.from(list)),
  );
  fc.assert(
    fc.property(octets, (address) => {
      expect(readIpAddress(ipAddressToText(address))).toEqual(Uint8Array.from(address));
    }),
  );
});

/** RFC 5952 sections 4 and 5. */
test.each([
  ['2001:db8::1', '2001:0DB8:0:0:0:0:0:1'],
  ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
  ['2001:0:0:1::1', '2001:0:0:1:0:0:0:1'],
  ['2001:db8::1:0:0:1', '2001:db8:0:0:1:0:0:1'],
  ['::', '0:0:0:0:0:0:0:0'],
  ['::1', '::0.0.0.1'],
  ['10.0.0.1', '10.0.0.1'],
])('%s is how %s is written', (shortest, text) => {
  expect(ipAddressToText(readIpAddress(text) ?? new Uint8Array())).toBe(shortest);
});

test.each([
  '',
  '1.2.3',
  '1.2.3.4.5',
  '256.1.1.1',
  '01.2.3.4',
  '1.2.3.4/8',
  '1::2::3',
  '12345::',
  ':1',
  '1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7:8::',
  '[::1]',
  'fe80::1%eth0',
])('"%s" is no address', (text) => expect(readIpAddress(text)).toBeUndefined());
