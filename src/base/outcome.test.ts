import { expect, test } from 'vitest';
import { faultOf } from './outcome';

test.each([
  // Chromium, Firefox, Safari, the bundler.
  new TypeError('Failed to fetch dynamically imported module: http://localhost/assets/home.js'),
  new TypeError('error loading dynamically imported module: http://localhost/assets/home.js'),
  new TypeError('Importing a module script failed.'),
  new Error('Unable to preload CSS for /assets/home.css'),
])('a script that did not arrive: %s', (error) => {
  expect(faultOf(error)).toBe('part-not-loaded');
});

test.each([new TypeError('x is undefined'), new Error('no import'), 'words', undefined, null])(
  'everything else is the lab’s own fault: %s',
  (error) => {
    expect(faultOf(error)).toBe('lab-failed');
  },
);
