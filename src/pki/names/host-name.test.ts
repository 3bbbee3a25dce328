import { expect, test } from 'vitest';
import { isHostName, isWildcardName } from './host-name';

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
