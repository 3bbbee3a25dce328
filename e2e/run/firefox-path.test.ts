import { expect, test } from 'vitest';
import { findFirefox, usualFirefoxes } from './firefox-path.mjs';

const machine = { environment: { PATH: '/usr/local/bin:/usr/bin' } };

test('a Firefox on the PATH is found, the long-lived release first', () => {
  const found = findFirefox(machine, (path) =>
    ['/usr/bin/firefox-esr', '/usr/local/bin/firefox'].includes(path),
  );
  expect(found).toBe('/usr/bin/firefox-esr');
  expect(usualFirefoxes(machine)).toContain('/usr/bin/firefox');
});

test('one that is named is taken, or refused by its name', () => {
  const named = { environment: { FIREFOX_PATH: '/opt/firefox' } };
  expect(findFirefox(named, () => true)).toBe('/opt/firefox');
  expect(() => findFirefox(named, () => false)).toThrow('/opt/firefox');
});

test('there may be none', () => {
  expect(findFirefox(machine, () => false)).toBeUndefined();
});
