import { expect, test } from 'vitest';
import { isHostName, isInternalName, isReservedAddress, isWildcardName } from './host-name';

test.each([
  'hq',
  'sb7-hq.sb7.com',
  'SB7-HQ.SB7.com',
  'xn--bcher-kva.example',
  '1.com',
  `${'a'.repeat(63)}.com`,
])('%s is a host name', (name) => expect(isHostName(name)).toBe(true));

test.each([
  '',
  'a..b',
  '-a.com',
  'a-.com',
  'a b.com',
  'a_b.com',
  '*.a.com',
  '10.0.0.1',
  '::1',
  'a.com.',
  `${'a'.repeat(64)}.com`,
  'bücher.de',
  'a.123',
])('"%s" is no host name', (name) => expect(isHostName(name)).toBe(false));

test('a wildcard is a star as the whole first label before at least two others', () => {
  expect(isWildcardName('*.sb7.com')).toBe(true);
  const others = ['*', '*.com', 'a*.sb7.com', '*a.sb7.com', 'a.*.com', '*.*.com', 'sb7.com', '*.10.0.0.1'];
  expect(others.filter(isWildcardName)).toEqual([]);
});

test.each(['hq', 'hq.local', 'HQ.Sb7.LAN', 'hq.internal', '*.corp', 'a.home.arpa', 'localhost', 'x.test'])(
  '%s is internal',
  (name) => expect(isInternalName(name)).toBe(true),
);

test.each([
  'sb7.com',
  'local.sb7.com',
  '*.sb7.com',
  'example.com',
  'intranet.example.org',
  '10.0.0.1',
  '::1',
])('%s is not internal', (name) => expect(isInternalName(name)).toBe(false));

test.each([
  '10.23.4.5',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '127.0.0.1',
  '169.254.1.1',
  '100.64.0.1',
  '255.255.255.255',
  '::1',
  'fe80::1',
  'fd00::1',
  '2001:db8::1',
  '::ffff:8.8.8.8',
])('%s is reserved', (address) => expect(isReservedAddress(address)).toBe(true));

test.each(['8.8.8.8', '172.32.0.1', '172.15.255.255', '192.169.0.1', '100.128.0.1', '2600::1', 'sb7.com'])(
  '%s is not reserved',
  (address) => expect(isReservedAddress(address)).toBe(false),
);
