import { expect, test } from 'vitest';
import { casesOf } from './soak';

test('a soak tries all cases, and nothing else does', () => {
  // `npm run soak` says so: a project of tests that does not get its mode would try the usual ones.
  expect(casesOf('usual', 'all')).toBe(process.env['LAB_SOAK'] === 'yes' ? 'all' : 'usual');
});
