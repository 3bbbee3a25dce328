import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { eachNameOnce, typedNames } from './typed-names';

const names = (text: string) => typedNames(text).map(({ name }) => name);

describe('a list', () => {
  it.each([
    ['a.example b.example', ['a.example', 'b.example']],
    ['a.example, b.example;c.example\r\n\tb.example', ['a.example', 'b.example', 'c.example', 'b.example']],
    ['DNS Name=hq.sb7.com\nIP Address=10.7.0.10', ['hq.sb7.com', '10.7.0.10']],
    ['DNS:hq.sb7.com, IP Address:10.7.0.10', ['hq.sb7.com', '10.7.0.10']],
    ['"hq.sb7.com","conf.sb7.com"', ['hq.sb7.com', 'conf.sb7.com']],
    ['hq.sb7.com|conf.sb7.com，10.7.0.10', ['hq.sb7.com', 'conf.sb7.com', '10.7.0.10']],
    ['DNS.1 = hq.sb7.com\nDNS.2=conf.sb7.com\nIP.1 = 10.7.0.10', ['hq.sb7.com', 'conf.sb7.com', '10.7.0.10']],
    ['subjectAltName = DNS:hq.sb7.com, IP:10.7.0.10', ['hq.sb7.com', '10.7.0.10']],
    ['san:dns=hq.sb7.com&dns=conf.sb7.com', ['hq.sb7.com', 'conf.sb7.com']],
    ['["hq.sb7.com", "conf.sb7.com"]', ['hq.sb7.com', 'conf.sb7.com']],
    [
      '1. hq.sb7.com\n2) conf.sb7.com\n• 10.7.0.10\n- CN=sb7.com',
      ['hq.sb7.com', 'conf.sb7.com', '10.7.0.10', 'sb7.com'],
    ],
    [' \n ', []],
  ])('of %j', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('what comes off', () => {
  it.each([
    ['https://hq.sb7.com', 'hq.sb7.com', ['scheme']],
    ['https://hq.sb7.com:5449/login?x=1#top', 'hq.sb7.com', ['scheme', 'path', 'port']],
    ['hq.sb7.com:443', 'hq.sb7.com', ['port']],
    ['hq.sb7.com/', 'hq.sb7.com', ['path']],
    ['hq.sb7.com.', 'hq.sb7.com', ['final-dot']],
    ['“hq.sb7.com”', 'hq.sb7.com', ['quotes']],
    ['hq.sb7.com"', 'hq.sb7.com', ['quotes']],
    ['HTTPS://Host:5061/path?x#y', 'Host', ['scheme', 'path', 'port']],
    ['https://admin:secret@hq.sb7.com:/', 'hq.sb7.com', ['scheme', 'user', 'path', 'port']],
    ['sips:hq.sb7.com:5061', 'hq.sb7.com', ['scheme', 'port']],
    ['\\\\hq.sb7.com\\share', 'hq.sb7.com', ['scheme', 'path']],
    ['10.7.0.10/24', '10.7.0.10', ['prefix-length']],
    ['fe80::1%eth0', 'fe80::1', ['zone']],
    ['::FFFF:10.7.0.10', '::ffff:a07:a', ['address-form']],
    ['*.пример.рф', '*.xn--e1afmkfd.xn--p1ai', ['unicode']],
    ['bücher.example', 'xn--bcher-kva.example', ['unicode']],
    ['*.bücher.example', '*.xn--bcher-kva.example', ['unicode']],
    ['2001:DB8:0:0::0001', '2001:db8::1', ['address-form']],
    ['https://[2001:db8::1]:8443/', '2001:db8::1', ['scheme', 'path', 'port', 'address-form']],
    ['SB7-HQ.SB7.com', 'SB7-HQ.SB7.com', []],
    ['*.sb7.com', '*.sb7.com', []],
    ['10.7.0.10', '10.7.0.10', []],
  ])('of %s', (text, name, corrections) => {
    expect(typedNames(text)).toEqual([{ text, name, corrections }]);
  });
});

test.each([
  ['my_server.sb7.com', 'underscore'],
  ['10.7.0.300', 'broken-address'],
  ['10.7.0', 'broken-address'],
  ['*.10.7.0.10', 'broken-address'],
  ['2001:db8:::1', 'broken-address'],
  ['hq.*.sb7.com', 'misplaced-star'],
  ['*.com', 'misplaced-star'],
  ['admin@sb7.com', 'mail-address'],
  ['mailto:admin@sb7.com', 'mail-address'],
  ['010.7.0.10', 'broken-address'],
  ['hq.7', 'number-at-the-end'],
  ['-', 'not-a-name'],
  [`${'a'.repeat(64)}.com`, 'label-too-long'],
  [`${'a.'.repeat(127)}com`, 'too-long'],
  ['-hq.sb7.com', 'not-a-name'],
  ['hq..sb7.com', 'not-a-name'],
  ['☃\u0000.example', 'not-a-name'],
])('%s is refused: %s', (text, fault) => {
  expect(typedNames(text).map((typed) => typed.fault)).toEqual([fault]);
});

test('each name once, in the spelling that came first', () => {
  expect(eachNameOnce(['HQ.sb7.com', 'hq.SB7.com', 'conf.sb7.com'])).toEqual(['HQ.sb7.com', 'conf.sb7.com']);
});

test('a name that was read is read as itself', () => {
  const text = fc.oneof(fc.webUrl(), fc.domain(), fc.ipV4(), fc.ipV6(), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(text, (typed) => {
      const good = typedNames(typed).flatMap(({ name, fault }) => (fault === undefined ? [name] : []));
      expect(good.flatMap(typedNames)).toEqual(good.map((name) => ({ text: name, name, corrections: [] })));
    }),
    { numRuns: 60 },
  );
  fc.assert(
    fc.property(fc.domain(), (host) => {
      expect(names(`https://${host}:8443/a/b`)).toEqual([host]);
    }),
    { numRuns: 40 },
  );
});
