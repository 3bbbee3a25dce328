import { describe, expect, test } from 'vitest';
import { arrangeRows } from './arrange-rows';
import { answerKey, noSelection, type Picks, placeOf, pressed, type Selection, withId } from './selection';

const rows = [
  { id: 'foreign' },
  { id: 'root' },
  { id: 'intermediate', parent: 'root' },
  { id: 'server a', parent: 'intermediate' },
  { id: 'server b', parent: 'intermediate' },
];
const column = { id: 'name', label: 'Name', width: '1fr', text: ({ id }: { readonly id: string }) => id };
const arranged = (closed: ReadonlySet<string> = new Set()) =>
  arrangeRows(rows, [column], {
    ...{ isTree: true, sort: { column: 'name', direction: 'ascending' }, filters: {}, search: '', closed },
  });
const shown = arranged();
const all = shown.map(({ row }) => row.id);
const none = { shift: false, control: false };
const shift = { ...none, shift: true };
const control = { ...none, control: true };
const at = (focus: string): Selection => ({ ids: [focus], focus, anchor: focus });
const answer = (key: string, held: typeof none, focus: string, picks: Picks = 'several', seen = shown) =>
  answerKey(key, held, { picks, shown: seen, page: 3, selection: at(focus) });

test('a click chooses one, with Ctrl one more or less, with Shift all between', () => {
  const one = pressed(noSelection, all, 'root', none);
  expect(one.ids).toEqual(['root']);
  const two = pressed(one, all, 'server b', control);
  expect(two.ids).toEqual(['root', 'server b']);
  expect(pressed(two, all, 'root', control).ids).toEqual(['server b']);
  expect(pressed(one, all, 'server a', shift).ids).toEqual(['root', 'intermediate', 'server a']);
});

test('arrows move the choice and stop at the ends', () => {
  expect(answer('ArrowDown', none, 'foreign')).toMatchObject({ selection: { ids: ['root'] } });
  expect(answer('ArrowUp', none, 'foreign')).toMatchObject({ selection: { ids: ['foreign'] } });
  expect(answer('End', none, 'foreign')).toMatchObject({ selection: { focus: 'server b' } });
  const extended = answer('ArrowDown', shift, 'foreign');
  expect(extended).toMatchObject({ selection: { ids: ['foreign', 'root'], anchor: 'foreign' } });
});

test('left and right close, open and climb', () => {
  expect(answer('ArrowLeft', none, 'root')).toEqual({ kind: 'turn', id: 'root' });
  expect(answer('ArrowLeft', none, 'server a')).toMatchObject({ selection: { ids: ['intermediate'] } });
  const closed = arranged(new Set(['root']));
  expect(answer('ArrowRight', none, 'root', 'several', closed)).toEqual({ kind: 'turn', id: 'root' });
});

test('Enter, F2, Delete and Ctrl+A do what they do everywhere, other keys nothing', () => {
  expect(['Enter', 'F2', 'Delete'].map((key) => answer(key, none, 'root'))).toEqual([
    ...[
      { kind: 'act', act: 'open' },
      { kind: 'act', act: 'rename' },
      { kind: 'act', act: 'delete' },
    ],
  ]);
  expect(answer('a', control, 'root')).toMatchObject({ selection: { ids: all } });
  expect(answer('Tab', none, 'root')).toBeUndefined();
});

describe('where one row is chosen at a time', () => {
  test('arrows choose whatever is held, Ctrl+A means nothing, the space bar checks', () => {
    for (const held of [none, shift, control])
      expect(answer('ArrowDown', held, 'foreign', 'one')).toMatchObject({ selection: { ids: ['root'] } });
    expect(answer('a', control, 'root', 'one')).toBeUndefined();
    expect(answer(' ', none, 'root', 'one')).toEqual({ kind: 'check' });
  });
});

describe('where each row has a box', () => {
  test('arrows move alone and the space bar chooses one more', () => {
    expect(answer('ArrowDown', none, 'foreign', 'boxes')).toMatchObject({
      selection: { ids: ['foreign'], focus: 'root' },
    });
    const selection = { ...at('foreign'), focus: 'root' };
    expect(answerKey(' ', none, { picks: 'boxes', shown, page: 3, selection })).toMatchObject({
      selection: { ids: ['foreign', 'root'] },
    });
  });
});

test('arrows and page keys lead to places within the list', () => {
  expect(placeOf('ArrowDown', 0, 5, 3)).toBe(1);
  expect(placeOf('ArrowUp', 0, 5, 3)).toBe(0);
  expect(placeOf('PageDown', 0, 5, 3)).toBe(3);
  expect(placeOf('PageDown', 3, 5, 3)).toBe(4);
  expect(placeOf('End', 1, 5, 3)).toBe(4);
  expect(placeOf('End', 0, 0, 3)).toBeUndefined();
});

test('an id is in a list once or not at all', () => {
  expect(withId(['a'], 'a', true)).toEqual(['a']);
  expect(withId(['a', 'b'], 'a', false)).toEqual(['b']);
});
