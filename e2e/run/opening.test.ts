import { expect, test } from 'vitest';
import { isOpened, openSentence } from './opening.mjs';

const asked = ['--open'];

test.each([
  ['asked on a desktop of Linux', asked, 'linux', { DISPLAY: ':0' }, true],
  ['asked on one of Wayland', asked, 'linux', { DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['asked on Windows', asked, 'win32', {}, true],
  ['asked without a desktop', asked, 'linux', { DISPLAY: '' }, false],
  ['not asked', [], 'win32', {}, false],
])('%s: %o on %s with %o', (_what, parameters, platform, environment, answer) => {
  expect(isOpened({ parameters, platform, environment })).toBe(answer);
});

test('whoever starts it reads what to do next', () => {
  expect(openSentence('http://localhost:4173/')).toMatch(/^Open http:\/\/localhost:4173\/ in your browser\b/);
});
