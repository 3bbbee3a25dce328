import { ArrowDown, ArrowUp } from 'lucide-react';
import {
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { arrangeItems, type Item, type ItemColumn, type ItemSort, type ShownItem } from './arrange-items';
import { itemAct, pressed, type ItemAct, type ItemSelection } from './item-selection';
import { NameText } from '@/views/words/shown-text';
import './item-list.css';

interface ItemListProps<Row extends Item> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly ItemColumn<Row>[];
  /** Whether rows stand below others. */
  readonly isTree: boolean;
  readonly search: string;
  readonly selection: ItemSelection;
  readonly onSelect: (selection: ItemSelection) => void;
  readonly onAct: (act: Exclude<ItemAct['kind'], 'select' | 'toggle'>) => void;
  /** A right click, or the menu key, at a place in the window. */
  readonly onMenu: (at: { readonly x: number; readonly y: number }) => void;
  /** Shown without rows: says what to do next. */
  readonly empty: ReactNode;
}

/** A list, or a tree, of which several rows can be chosen; sorted by its heads and driven by the keys of Windows. */
export function ItemList<Row extends Item>(props: ItemListProps<Row>) {
  const { label, rows, columns, isTree, search, selection } = props;
  const list = useRef<HTMLDivElement>(null);
  const { shown, entry, sort, setSort, toggle, click, press, openMenu } = useItemList(props, list);
  const tracks = {
    '--tracks': tracksOf(columns),
    '--narrow-tracks': tracksOf(columns.filter(({ isMinor }) => isMinor !== true)),
  } as CSSProperties;
  return (
    <div
      className="relative min-h-0 flex-1 overflow-auto border border-practice-list-line bg-white"
      ref={list}
    >
      <div
        role={isTree ? 'treegrid' : 'grid'}
        aria-label={label}
        aria-multiselectable
        className="min-w-min"
        style={tracks}
      >
        <ItemHead columns={columns} sort={sort} onSort={setSort} />
        <div role="rowgroup">
          {shown.map((item) => (
            <ItemRow
              key={item.row.id}
              item={item}
              columns={columns}
              isTree={isTree}
              isSelected={selection.ids.includes(item.row.id)}
              isEntry={item.row.id === entry}
              onToggle={() => toggle(item.row.id)}
              onClick={(event) => click(item.row.id, event)}
              onOpen={() => props.onAct('open')}
              onMenu={(at) => openMenu(item.row.id, at)}
              onKeyDown={press}
            />
          ))}
        </div>
      </div>
      {shown.length === 0 && (
        <div className="grid gap-5 px-24 py-44 text-center text-ink-muted">
          {rows.length === 0 ? (
            props.empty
          ) : (
            <p>Nothing holds “{search.trim()}”. Clear the search to see all.</p>
          )}
        </div>
      )}
    </div>
  );
}

/** The state of a list, and what clicks and keys do to it. */
function useItemList<Row extends Item>(
  { rows, columns, search, selection, onSelect, onAct, onMenu }: ItemListProps<Row>,
  list: RefObject<HTMLDivElement | null>,
) {
  const [sort, setSort] = useState<ItemSort>({ column: columns[0]?.id ?? '', isReversed: false });
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const shown = arrangeItems(rows, columns, { sort, search, closed });
  const ids = shown.map(({ row }) => row.id);
  const entry = ids.includes(selection.focus) ? selection.focus : ids[0];
  const toggle = (id: string) =>
    setClosed((before) =>
      before.has(id) ? new Set([...before].filter((other) => other !== id)) : new Set(before).add(id),
    );
  const select = (next: ItemSelection) => {
    onSelect(next);
    list.current?.querySelector<HTMLElement>(`[data-name="${CSS.escape(`row-${next.focus}`)}"]`)?.focus();
  };
  const press = (event: KeyboardEvent) => {
    const held = { shift: event.shiftKey, control: event.ctrlKey || event.metaKey };
    const answer = itemAct(event.key, held, { ...selection, focus: entry ?? '' }, shown);
    if (answer === undefined) return;
    event.preventDefault();
    if (answer.kind === 'select') select(answer.selection);
    else if (answer.kind === 'toggle') toggle(answer.id);
    else onAct(answer.kind);
  };
  const click = (id: string, { shiftKey, ctrlKey, metaKey }: MouseEvent) =>
    select(pressed(selection, ids, id, { shift: shiftKey, control: ctrlKey || metaKey }));
  const openMenu = (id: string, at: Parameters<typeof onMenu>[0]) => {
    if (!selection.ids.includes(id)) onSelect({ ids: [id], focus: id, anchor: id });
    onMenu(at);
  };
  return { shown, entry, sort, setSort, toggle, click, press, openMenu };
}

function tracksOf(columns: readonly Pick<ItemColumn<never>, 'width'>[]): string {
  return columns.map(({ width }) => width).join(' ');
}

interface ItemHeadProps<Row> {
  readonly columns: readonly ItemColumn<Row>[];
  readonly sort: ItemSort;
  readonly onSort: (sort: ItemSort) => void;
}

/** The heads of the columns; a press sorts, another one turns the order round. */
function ItemHead<Row>({ columns, sort, onSort }: ItemHeadProps<Row>) {
  const Arrow = sort.isReversed ? ArrowDown : ArrowUp;
  return (
    <div role="rowgroup" className="item-head">
      <div
        role="row"
        className="grid grid-cols-(--tracks) items-center gap-x-10 px-8 py-0 @max-[980px]/practice-ca:grid-cols-(--narrow-tracks) @max-[980px]/practice-ca:**:data-[minor='true']:hidden"
      >
        {columns.map(({ id, label, isMinor }) => (
          <div
            key={id}
            role="columnheader"
            aria-sort={sort.column === id ? (sort.isReversed ? 'descending' : 'ascending') : undefined}
            data-minor={isMinor}
          >
            <button
              type="button"
              name={`sort-${id}`}
              onClick={() => onSort({ column: id, isReversed: sort.column === id && !sort.isReversed })}
            >
              <span>{label}</span>
              {sort.column === id && <Arrow size={11} aria-hidden />}
            </button>
          </div>
        ))}
      </div>
    </div>
  );
}

interface ItemRowProps<Row extends Item> {
  readonly item: ShownItem<Row>;
  readonly columns: readonly ItemColumn<Row>[];
  readonly isTree: boolean;
  readonly isSelected: boolean;
  readonly isEntry: boolean;
  readonly onToggle: () => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onOpen: () => void;
  readonly onMenu: (at: { readonly x: number; readonly y: number }) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function ItemRow<Row extends Item>(props: ItemRowProps<Row>) {
  const { item, columns, isTree, isSelected, isEntry } = props;
  const { row, level, place, siblings, isOpen } = item;
  const tree = isTree
    ? { 'aria-level': level, 'aria-posinset': place, 'aria-setsize': siblings, 'aria-expanded': isOpen }
    : {};
  const openMenu = (event: MouseEvent) => {
    event.preventDefault();
    props.onMenu(menuPlace(event));
  };
  return (
    <div
      role="row"
      {...tree}
      aria-selected={isSelected}
      data-name={`row-${row.id}`}
      tabIndex={isEntry ? 0 : -1}
      className="grid min-h-25 cursor-default grid-cols-(--tracks) items-center gap-x-10 border-b border-practice-row-line px-8 py-0 [user-select:none] hover:bg-hover aria-selected:bg-selection @max-[980px]/practice-ca:grid-cols-(--narrow-tracks) @max-[980px]/practice-ca:**:data-[minor='true']:hidden"
      onClick={props.onClick}
      onDoubleClick={props.onOpen}
      onContextMenu={openMenu}
      onKeyDown={props.onKeyDown}
    >
      {columns.map((column, index) => (
        <div
          key={column.id}
          role="gridcell"
          className="item-cell"
          title={column.text(row)}
          data-minor={column.isMinor}
          style={index === 0 && isTree ? { paddingLeft: (level - 1) * 18 } : undefined}
        >
          {index === 0 && isTree && <Twist isOpen={isOpen} onToggle={props.onToggle} />}
          {column.render === undefined ? <NameText>{column.text(row)}</NameText> : column.render(row)}
        </div>
      ))}
    </div>
  );
}

interface TwistProps {
  readonly isOpen: boolean | undefined;
  readonly onToggle: () => void;
}

/** The mouse's way to open and close; the keyboard's are the arrow keys on the row. */
function Twist({ isOpen, onToggle }: TwistProps) {
  const toggle = (event: MouseEvent) => {
    if (isOpen === undefined) return;
    event.stopPropagation();
    onToggle();
  };
  return (
    <span
      className="item-twist"
      aria-hidden
      onClick={toggle}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {isOpen !== undefined && <span className="ui-triangle" data-turn={isOpen ? 'down' : 'right'} />}
    </span>
  );
}

/** At the pointer; for the menu key, which points nowhere, under the row's name. */
function menuPlace({ clientX, clientY, currentTarget }: MouseEvent) {
  const { left, bottom } = currentTarget.getBoundingClientRect();
  return clientX === 0 && clientY === 0 ? { x: left + 40, y: bottom } : { x: clientX, y: clientY };
}
