import type { PartLine, PartState } from '@/simulation/preflight/preflight-part';
import { expect, test } from 'vitest';
import { partAnswer } from './part-words';

const said = (state: PartState): PartLine => ({ kind: 'program', state, program: 'A program' });

test('who cannot be asked is not counted among those who refuse', () => {
  const answer = (state: PartState, ...lines: readonly PartState[]) =>
    partAnswer({ name: 'trust', state, lines: lines.map(said) });
  expect(answer('red', 'red', 'red')).toBe('Nobody');
  expect(answer('red', 'red', 'grey')).toBe('Nobody that is known');
  expect(answer('grey', 'grey')).toBe('Not known');
  expect(answer('green', 'green')).toBe('All who meet it');
});
