import { expect, it } from 'vitest';
import { listAct } from './list-keys';

it('moves within the list and stops at its ends', () => {
  expect(listAct('ArrowDown', 0, 3)).toEqual({ kind: 'go', index: 1 });
  expect(listAct('ArrowDown', 2, 3)).toEqual({ kind: 'go', index: 2 });
  expect(listAct('ArrowUp', 0, 3)).toEqual({ kind: 'go', index: 0 });
  expect(listAct('End', 0, 3)).toEqual({ kind: 'go', index: 2 });
});

it('opens, renames and deletes with the keys of Windows', () => {
  expect(['Enter', 'F2', 'Delete', ' '].map((key) => listAct(key, 0, 1)?.kind)).toEqual([
    'open',
    'rename',
    'delete',
    'choose',
  ]);
});

it('leaves other keys to others', () => {
  expect(listAct('Tab', 0, 1)).toBeUndefined();
});
