import { expect, test } from 'vitest';
import { rowAct, withId } from './grid';

const ids = ['a', 'b', 'c', 'd', 'e'];

test('arrows and page keys move and stop at the ends', () => {
  expect(rowAct('ArrowDown', ids, 'a', 3)).toEqual({ kind: 'move', id: 'b' });
  expect(rowAct('ArrowUp', ids, 'a', 3)).toEqual({ kind: 'move', id: 'a' });
  expect(rowAct('PageDown', ids, 'a', 3)).toEqual({ kind: 'move', id: 'd' });
  expect(rowAct('PageDown', ids, 'd', 3)).toEqual({ kind: 'move', id: 'e' });
  expect(rowAct('End', ids, 'b', 3)).toEqual({ kind: 'move', id: 'e' });
});

test('other keys act on the row or mean nothing', () => {
  expect(rowAct(' ', ids, 'a', 3)).toEqual({ kind: 'check' });
  expect(rowAct('F2', ids, 'a', 3)).toEqual({ kind: 'rename' });
  expect(rowAct('Enter', ids, 'a', 3)).toEqual({ kind: 'open' });
  expect(rowAct('x', ids, 'a', 3)).toBeUndefined();
});

test('an id is in a list once or not at all', () => {
  expect(withId(['a'], 'a', true)).toEqual(['a']);
  expect(withId(['a', 'b'], 'a', false)).toEqual(['b']);
});
