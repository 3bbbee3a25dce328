import { describe, expect, test } from 'vitest';
import { arrangeItems, type Arrangement, type Item, type ItemColumn } from './arrange-items';
import { itemAct, noSelection, pressed, type ItemSelection } from './item-selection';

const column: ItemColumn<Item> = { id: 'name', label: 'Name', width: '1fr', text: ({ id }) => id };

const rows: readonly Item[] = [
  { id: 'server b', parent: 'intermediate' },
  { id: 'root' },
  { id: 'server a', parent: 'intermediate' },
  { id: 'intermediate', parent: 'root' },
  { id: 'foreign', parent: 'not here' },
];

function arranged(values: Partial<Arrangement> = {}, items = rows) {
  const sort = { column: 'name', isReversed: false };
  return arrangeItems(items, [column], { sort, search: '', closed: new Set(), ...values });
}

function lines(...parameters: Parameters<typeof arranged>): readonly string[] {
  return arranged(...parameters).map(({ row, level }) => `${'  '.repeat(level - 1)}${row.id}`);
}

describe('a tree of rows', () => {
  test('stands below its issuers, sorted among siblings', () => {
    expect(lines()).toEqual([...['foreign', 'root', '  intermediate', '    server a', '    server b']]);
    expect(lines({ sort: { column: 'name', isReversed: true } })).toEqual([
      ...['root', '  intermediate', '    server b', '    server a', 'foreign'],
    ]);
  });

  test('hides what is below a closed row', () => {
    expect(lines({ closed: new Set(['intermediate']) })).toEqual(['foreign', 'root', '  intermediate']);
  });

  test('shows what was searched for with the way to it, also in closed rows', () => {
    expect(lines({ search: ' SERVER A ', closed: new Set(['root']) })).toEqual([
      ...['root', '  intermediate', '    server a'],
    ]);
    expect(lines({ search: 'nothing' })).toEqual([]);
  });

  test('loses nobody when two stand below each other', () => {
    const circle = [
      { id: 'a', parent: 'b' },
      { id: 'b', parent: 'a' },
    ];
    expect(lines({}, circle)).toEqual(['a', 'b']);
  });
});

describe('keys and clicks', () => {
  const shown = arranged();
  const all = shown.map(({ row }) => row.id);
  const none = { shift: false, control: false };
  const at = (focus: string): ItemSelection => ({ ids: [focus], focus, anchor: focus });

  test('a click chooses one, with Ctrl one more or less, with Shift all between', () => {
    const one = pressed(noSelection, all, 'root', none);
    expect(one.ids).toEqual(['root']);
    const two = pressed(one, all, 'server b', { ...none, control: true });
    expect(two.ids).toEqual(['root', 'server b']);
    expect(pressed(two, all, 'root', { ...none, control: true }).ids).toEqual(['server b']);
    expect(pressed(one, all, 'server a', { ...none, shift: true }).ids).toEqual([
      ...['root', 'intermediate', 'server a'],
    ]);
  });

  test('arrows move the choice and stop at the ends', () => {
    expect(itemAct('ArrowDown', none, at('foreign'), shown)).toMatchObject({ selection: { ids: ['root'] } });
    expect(itemAct('ArrowUp', none, at('foreign'), shown)).toMatchObject({ selection: { ids: ['foreign'] } });
    expect(itemAct('End', none, at('foreign'), shown)).toMatchObject({ selection: { focus: 'server b' } });
    const extended = itemAct('ArrowDown', { ...none, shift: true }, at('foreign'), shown);
    expect(extended).toMatchObject({ selection: { ids: ['foreign', 'root'], anchor: 'foreign' } });
  });

  test('left and right close, open and climb', () => {
    expect(itemAct('ArrowLeft', none, at('root'), shown)).toEqual({ kind: 'toggle', id: 'root' });
    expect(itemAct('ArrowLeft', none, at('server a'), shown)).toMatchObject({
      selection: { ids: ['intermediate'] },
    });
    const closed = arranged({ closed: new Set(['root']) });
    expect(itemAct('ArrowRight', none, at('root'), closed)).toEqual({ kind: 'toggle', id: 'root' });
  });

  test('Enter, F2, Delete and Ctrl+A do what they do everywhere, other keys nothing', () => {
    const kinds = ['Enter', 'F2', 'Delete'].map((key) => itemAct(key, none, at('root'), shown)?.kind);
    expect(kinds).toEqual(['open', 'rename', 'delete']);
    expect(itemAct('a', { ...none, control: true }, at('root'), shown)).toMatchObject({
      selection: { ids: all },
    });
    expect(itemAct('Tab', none, at('root'), shown)).toBeUndefined();
  });
});
