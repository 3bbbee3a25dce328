import { describe, expect, test } from 'vitest';
import { aCertificate } from '@/testing/certificate-values';
import { aName, type GeneralName } from '../distinguished-name';
import { aReferenceName, matchesDnsName, matchesName } from './matches-name';

function certificateFor(commonName: string, ...names: readonly string[]) {
  const subjectAlternativeNames = names.map((name): GeneralName => {
    const [kind = '', value = ''] = name.split(/:(.*)/);
    return { kind: kind as 'dns' | 'ip' | 'email', value };
  });
  return aCertificate({ subject: aName([['CN', commonName]]), subjectAlternativeNames });
}

test.each([
  ['sb7.com', 'sb7.com'],
  ['SB7.com', 'sb7.COM'],
  ['sb7.com', 'sb7.com.'],
  ['*.sb7.com', 'hq.sb7.com'],
])('%s stands for %s', (pattern, host) => expect(matchesDnsName(pattern, host)).toBe(true));

test.each([
  ['*.sb7.com', 'sb7.com'],
  ['*.sb7.com', 'a.hq.sb7.com'],
  ['*.com', 'sb7.com'],
  ['*', 'com'],
  ['h*.sb7.com', 'hq.sb7.com'],
  ['*.*.com', 'hq.sb7.com'],
  ['hq.*.com', 'hq.sb7.com'],
  ['*.0.0.1', '10.0.0.1'],
  ['10.0.0.1', '10.0.0.1'],
  ['sb7.com', 'sb7.co'],
  ['sb7.com\0.evil.com', 'sb7.com'],
  ['*.sb7.com', '.sb7.com'],
  ['', ''],
  ['*.co.uk', 'sb7.co.uk'],
  ['sb7.com.', 'sb7.com'],
  ['xn--*-1b3c148a.sb7.com', 'xn--bliss-1b3c148a.sb7.com'],
])('%s does not stand for %s', (pattern, host) => expect(matchesDnsName(pattern, host)).toBe(false));

test('a user’s text is an address where it reads as one', () => {
  expect(aReferenceName('10.0.0.1').kind).toBe('ip');
  expect(aReferenceName('[::1]')).toEqual({ kind: 'ip', value: '::1' });
  expect(aReferenceName('hq.sb7.com').kind).toBe('dns');
  expect(aReferenceName('Bücher.example')).toEqual({ kind: 'dns', value: 'xn--bcher-kva.example' });
});

describe('with alternative names alone', () => {
  test('the common name does not count', () => {
    expect(matchesName(certificateFor('hq.sb7.com'), aReferenceName('hq.sb7.com'), 'san-only')).toBe(false);
  });

  test('an address fits an iPAddress in any of its forms, and never a dNSName', () => {
    const matches = (certificate: ReturnType<typeof certificateFor>) =>
      matchesName(certificate, aReferenceName('2001:DB8:0::1'), 'san-only');
    expect(matches(certificateFor('x', 'ip:2001:db8::1'))).toBe(true);
    expect(matches(certificateFor('x', 'dns:2001:db8::1'))).toBe(false);
  });
});

describe('with the common name as of old', () => {
  const rule = 'san-or-common-name';

  test.each([
    ['it counts where there are no alternative names', certificateFor('hq.sb7.com'), true],
    ['it counts beside names that are no hosts', certificateFor('hq.sb7.com', 'email:a@sb7.com'), true],
    ['it does not count beside a dNSName', certificateFor('hq.sb7.com', 'dns:other.sb7.com'), false],
    ['it does not count beside an iPAddress', certificateFor('hq.sb7.com', 'ip:10.0.0.1'), false],
    ['it may be a wildcard', certificateFor('*.sb7.com'), true],
  ])('%s', (_, certificate, expected) => {
    expect(matchesName(certificate, aReferenceName('hq.sb7.com'), rule)).toBe(expected);
  });

  test('an IPv4 address may stand in it, an IPv6 address not', () => {
    expect(matchesName(certificateFor('10.0.0.1'), aReferenceName('10.0.0.1'), rule)).toBe(true);
    expect(matchesName(certificateFor('::1'), aReferenceName('::1'), rule)).toBe(false);
  });
});
