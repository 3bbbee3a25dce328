import type { PartLine, PartState } from '@/simulation/preflight/preflight-report';
import { expect, test } from 'vitest';
import { partAnswer } from './part-words';

const said = (state: PartState): PartLine => ({ kind: 'program', state, program: 'A program' });

test('who cannot be asked is not counted among those who refuse', () => {
  const answer = (state: PartState, ...lines: readonly PartState[]) =>
    partAnswer({ name: 'trust', state, lines: lines.map(said) });
  expect(answer('red', 'red', 'red')).toBe('Nobody');
  expect(answer('red', 'red', 'grey')).toBe('Some do not, others not known');
  expect(answer('amber', 'green', 'red', 'grey')).toBe('Some do not, others not known');
  expect(answer('grey', 'green', 'grey')).toBe('Some do, others not known');
  expect(answer('grey', 'grey')).toBe('Not known');
  expect(answer('green', 'green')).toBe('All clients');
});

test('a name that all find and that is odd is no name that does not fit', () => {
  const found: PartLine = { kind: 'said', state: 'green', name: 'name-fits', values: {} };
  const odd: PartLine = {
    kind: 'finding',
    state: 'amber',
    finding: {
      kind: 'item',
      severity: 'warning',
      finding: { name: 'no-alternative-names', severity: 'warning' },
    },
  };
  expect(partAnswer({ name: 'name', state: 'amber', lines: [found, odd] })).toBe('Yes, with a warning');
  const missed: PartLine = { ...found, state: 'amber', name: 'name-fits-not-all' };
  expect(partAnswer({ name: 'name', state: 'amber', lines: [missed, odd] })).toBe('Not for all');
});
