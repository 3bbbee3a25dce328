import { visibleText } from '@/base/visible-text';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useMemo, useState } from 'react';
import { Button } from '../button';
import { ContextMenu, type MenuPlace } from '../context-menu';
import { arrangeRows, columnsIn, type ListColumn, type ListItem, type ListSort } from './arrange-rows';
import { type ListChecks, ListHead } from './list-head';
import { ListRow } from './list-row';
import {
  answerKey,
  type Held,
  type KeyAnswer,
  noSelection,
  type Picks,
  pressed,
  type RowAct,
  type Selection,
  withId,
} from './selection';
import { useListFilters, useListRows } from './use-list-rows';

export interface ListProps<Row extends ListItem> {
  /** What the list is called. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly ListColumn<Row>[];
  /** The first column, ascending, if not given. */
  readonly initialSort?: ListSort;
  /** Whether rows stand below others. */
  readonly isTree?: boolean;
  /** Shows only rows that hold it. */
  readonly search?: string;
  /** Whether each column has a filter box; nothing is filtered while they are put away. */
  readonly hasFilters?: boolean;
  readonly picks?: Picks;
  readonly selected: readonly string[];
  /** The parent may decline by leaving `selected` as it is. */
  readonly onSelect: (ids: readonly string[]) => void;
  /** Boxes in a column of their own, beside the one row that is selected. */
  readonly checks?: ListChecks;
  /** What can be done with a row, or with all that are selected with it: the menu of a right click, and keys. */
  readonly commandsOf?: (id: string) => readonly RowCommand[];
  /** Told how many rows are shown. */
  readonly onShown?: (count: number) => void;
  /** Shown without rows: says what to do next. */
  readonly empty: ReactNode;
  /** Pixels. */
  readonly rowHeight?: number;
}

/** One thing that can be done with rows. */
export interface RowCommand {
  readonly name: string;
  /** Its words in the menu; a command without them is none of it. */
  readonly label?: string;
  readonly run: () => void;
  /** The key that does it. */
  readonly act?: RowAct;
  /** Why it cannot be done now; undefined when it can. */
  readonly obstacle?: string | undefined;
}

/**
 * A list in columns, or a tree: sorted by its heads, filtered, driven by the keys of Windows. Only the rows in sight are
 * in the page.
 */
export function List<Row extends ListItem>(given: ListProps<Row>) {
  const props = { ...unlessSaid, ...given };
  const { label, columns, checks, isTree, hasFilters } = props;
  const list = useArrangement(props);
  const { shown, ids, filters } = list;
  const { scroller, virtualizer, width, rowProps, menu, closeMenu } = useListRowProps(props, list);
  const inSight = columnsIn(columns, width);
  const leading = checks === undefined ? [] : ['28px'];
  const template = [...leading, ...inSight.map(({ width }) => width)].join(' ');
  return (
    <>
      {/* Not a stop of Tab, which Firefox makes of every box that scrolls: the rows in it have the keys. */}
      <div
        ref={scroller}
        className="ui-list flex min-h-0 flex-col overflow-auto bg-surface text-ink"
        tabIndex={-1}
      >
        <div
          role={isTree ? 'treegrid' : 'grid'}
          aria-label={label}
          aria-multiselectable={props.picks !== 'one'}
          aria-rowcount={shown.length + headRowsOf(hasFilters)}
          aria-colcount={inSight.length + leading.length}
        >
          <ListHead
            columns={inSight}
            template={template}
            sort={list.sort}
            ids={ids}
            checks={checks}
            onSort={list.setSort}
            filters={hasFilters ? filters : undefined}
          />
          <div
            role="rowgroup"
            className="ui-list-body relative flex-none"
            style={{ height: virtualizer.getTotalSize() }}
          >
            {virtualizer.getVirtualItems().map(({ index, start, size }) => {
              const item = shown[index];
              if (item === undefined) return null;
              return (
                <ListRow
                  key={item.row.id}
                  {...rowProps(item.row.id)}
                  item={item}
                  isTree={isTree}
                  rowIndex={index + 1 + headRowsOf(hasFilters)}
                  isOdd={index % 2 === 1}
                  style={{
                    gridTemplateColumns: template,
                    height: size,
                    transform: `translateY(${String(start)}px)`,
                  }}
                  columns={inSight}
                  checks={checks}
                />
              );
            })}
          </div>
        </div>
        {shown.length === 0 && <NoRows {...props} onClear={() => filters.clear()} />}
      </div>
      <RowMenu label={label} at={menu?.at} commands={menu?.commands ?? []} onClose={closeMenu} />
    </>
  );
}

const unlessSaid = {
  isTree: false,
  search: '',
  hasFilters: false,
  picks: 'one' as Picks,
  rowHeight: 24,
};

/** What a list was given, with what it does unless it is told otherwise. */
type Settled<Row extends ListItem> = ListProps<Row> & typeof unlessSaid;

/** Headings, and below them the filters. */
function headRowsOf(hasFilters: boolean): number {
  return hasFilters ? 2 : 1;
}

/** Which rows are shown, in which order, and what changes that. */
function useArrangement<Row extends ListItem>(props: Settled<Row>) {
  const { rows, columns, isTree, search, hasFilters, onShown } = props;
  const [sort, setSort] = useState(
    props.initialSort ?? { column: columns[0]?.id ?? '', direction: 'ascending' as const },
  );
  const filters = useListFilters(!hasFilters);
  const { applied } = filters;
  const [closed, turn] = useClosed();
  const shown = useMemo(
    () => arrangeRows(rows, columns, { isTree, sort, filters: applied, search, closed }),
    [rows, columns, isTree, sort, applied, search, closed],
  );
  const ids = useMemo(() => shown.map(({ row }) => row.id), [shown]);
  useEffect(() => onShown?.(shown.length), [onShown, shown.length]);
  return { shown, ids, sort, setSort, filters, turn };
}

const nothingHeld: Held = { shift: false, control: false };

/** The rows in sight with what clicks and keys do to them, and the menu of a right click. */
function useListRowProps<Row extends ListItem>(
  props: Settled<Row>,
  { shown, ids, turn }: ReturnType<typeof useArrangement<Row>>,
) {
  const { picks, selected, onSelect, checks, commandsOf, hasFilters, rowHeight } = props;
  const { selection, select } = useSelection(ids, picks, selected, onSelect);
  const { focus } = selection;
  const { scroller, virtualizer, width, page } = useListRows({ ids, rowHeight, hasFilters, focus });
  const [menu, setMenu] = useState<{ readonly id: string; readonly at: MenuPlace }>();

  const act = (kind: RowAct, id: string) => {
    const command = commandsOf?.(id).find((one) => one.act === kind);
    if (command?.obstacle === undefined) command?.run();
  };
  const check = (id: string) => {
    if (checks === undefined) select(pressed(selection, ids, id, nothingHeld));
    else checks.onChange(withId(checks.ids, id, !checks.ids.includes(id)));
  };
  const answer = (id: string, key: KeyAnswer) => {
    if (key.kind === 'turn') turn(key.id);
    else if (key.kind === 'check') check(id);
    else if (key.kind === 'act') act(key.act, id);
    else {
      virtualizer.scrollToIndex(ids.indexOf(key.selection.focus));
      select(key.selection);
    }
  };
  const press = (event: KeyboardEvent, id: string) => {
    if (event.target !== event.currentTarget) return;
    const situation = { picks, shown, page, selection: { ...selection, focus: id } };
    const key = answerKey(event.key, heldBy(event), situation);
    if (key === undefined) return;
    event.preventDefault();
    answer(id, key);
  };
  const click = (id: string, event: MouseEvent) => {
    const isOnBox = event.target instanceof Element && event.target.closest('[data-box]') !== null;
    const { shift, control } = heldBy(event);
    const held = picks === 'one' ? nothingHeld : { shift, control: control || isOnBox };
    select(pressed(selection, ids, id, held));
  };
  const openMenu = (id: string, at: MenuPlace) => {
    if (checks === undefined && !selected.includes(id)) select(pressed(selection, ids, id, nothingHeld));
    setMenu({ id, at });
  };
  const rowProps = (id: string) => ({
    hasBox: picks === 'boxes',
    isSelected: selected.includes(id),
    isEntry: id === focus,
    onClick: (event: MouseEvent) => click(id, event),
    onTurn: () => turn(id),
    onOpen: () => act('open', id),
    onMenu: commandsOf === undefined ? undefined : (at: MenuPlace) => openMenu(id, at),
    onKeyDown: (event: KeyboardEvent) => press(event, id),
  });
  const shownMenu = menu === undefined ? undefined : { at: menu.at, commands: commandsOf?.(menu.id) ?? [] };
  return { scroller, virtualizer, width, rowProps, menu: shownMenu, closeMenu: () => setMenu(undefined) };
}

function heldBy({ shiftKey, ctrlKey, metaKey }: KeyboardEvent | MouseEvent): Held {
  return { shift: shiftKey, control: ctrlKey || metaKey };
}

/** The rows of a tree that are closed, and what opens and closes one. */
function useClosed() {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const turn = (id: string) => setClosed((before) => new Set(withId([...before], id, !before.has(id))));
  return [closed, turn] as const;
}

/** What is selected, and where the focus is among the rows: at what was pressed last, or at what others selected since. */
function useSelection(
  ids: readonly string[],
  picks: Picks,
  selected: readonly string[],
  onSelect: (ids: readonly string[]) => void,
) {
  const [last, setLast] = useState<Selection>(noSelection);
  const isOwn = picks !== 'one' && last.ids.join(' ') === selected.join(' ') && ids.includes(last.focus);
  const focus = isOwn ? last.focus : (selected.find((id) => ids.includes(id)) ?? ids[0] ?? '');
  const select = (next: Selection) => {
    setLast(next);
    if (next.ids.join(' ') !== selected.join(' ')) onSelect(next.ids);
  };
  return { selection: { ids: selected, focus, anchor: isOwn ? last.anchor : focus }, select };
}

interface NoRowsProps {
  readonly rows: readonly ListItem[];
  readonly empty: ReactNode;
  readonly search: string;
  readonly onClear: () => void;
}

/** What stands in place of rows: that there are none yet, or that none fits. */
function NoRows({ rows, empty, search, onClear }: NoRowsProps) {
  if (rows.length === 0) return <div className="px-12 py-14 text-ink-muted">{empty}</div>;
  return (
    <p className="px-12 py-14 text-ink-muted">
      {search.trim() !== '' ? (
        `Nothing contains “${visibleText(search.trim())}”. Clear the search to see all.`
      ) : (
        <>
          No row matches the filters.{' '}
          <Button name="clear-filters" kind="link" onPress={onClear}>
            Clear the filters
          </Button>
        </>
      )}
    </p>
  );
}

interface RowMenuProps {
  readonly label: string;
  readonly at: MenuPlace | undefined;
  readonly commands: readonly RowCommand[];
  readonly onClose: () => void;
}

function RowMenu({ label, at, commands, onClose }: RowMenuProps) {
  return (
    <ContextMenu
      label={label}
      at={at}
      choices={commands.flatMap(({ name, label: words, obstacle }) =>
        words === undefined ? [] : [{ id: name, label: words, isDisabled: obstacle !== undefined }],
      )}
      onChoose={(id) => {
        onClose();
        commands.find(({ name }) => name === id)?.run();
      }}
      onClose={onClose}
    />
  );
}
