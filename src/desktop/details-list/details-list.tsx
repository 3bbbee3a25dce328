import {
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type MouseEvent,
  useEffect,
  type FocusEvent,
} from 'react';
import { sortedRows, type DetailsColumn, type DetailsSort } from './details-column';
import { listAct, type ListAct } from './list-keys';
import type { RowCommand } from './row-command';
import { ArrowDown, ArrowUp, Square, SquareCheck } from 'lucide-react';
import './details-list.css';

export interface DetailsListProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly columns: readonly DetailsColumn<Row>[];
  readonly initialSort: DetailsSort;
  readonly selected: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  /** Whether more than one row can be chosen; then each has a box. */
  readonly several?: boolean;
  readonly commands: readonly RowCommand[];
  /** Shown without rows: says what to do next. */
  readonly empty: ReactNode;
}

/** A short list in the details view of the PC's programs: sorted by its heads, driven by arrow keys. */
export function DetailsList<Row>(props: DetailsListProps<Row>) {
  const { rows, rowId, columns, selected, onSelect, commands, several = false } = props;
  const [sort, setSort] = useState(props.initialSort);
  const [menu, setMenu] = useState<MenuPlace>();
  const list = useRef<HTMLDivElement>(null);
  const shown = sortedRows(rows, columns, sort);
  const ids = shown.map(rowId);
  const entry = ids.find((id) => selected.includes(id)) ?? ids[0];
  const tracks = columns.map(({ width }) => width).join(' ');

  const toggle = (id: string) =>
    onSelect(selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id]);
  const go = (id: string) => {
    if (!several) onSelect([id]);
    list.current?.querySelector<HTMLElement>(`[data-name="${CSS.escape(`row-${id}`)}"]`)?.focus();
  };
  const run = (act: ListAct['kind'], id: string) => commands.find((command) => command.act === act)?.run(id);
  const press = (event: KeyboardEvent, id: string) => {
    const answer = listAct(event.key, ids.indexOf(id), ids.length);
    if (answer === undefined) return;
    event.preventDefault();
    if (answer.kind === 'go') go(ids[answer.index] ?? id);
    else if (answer.kind === 'choose') (several ? toggle : go)(id);
    else run(answer.kind, id);
  };

  return (
    <div className="flex h-full min-h-0 flex-1 flex-col [container:details/inline-size]">
      <DetailsHead columns={columns} tracks={tracks} sort={sort} onSort={setSort} />
      <div
        ref={list}
        role="listbox"
        aria-label={props.label}
        aria-multiselectable={several}
        className="min-h-0 overflow-auto"
      >
        {shown.map((row, index) => {
          const id = ids[index] ?? '';
          return (
            <DetailsRow
              key={id}
              {...{ row, id, columns, tracks }}
              isSelected={selected.includes(id)}
              isEntry={id === entry}
              onToggle={several ? () => toggle(id) : undefined}
              onChoose={() => onSelect([id])}
              onOpen={() => run('open', id)}
              onMenu={(at) => {
                if (!selected.includes(id)) onSelect([id]);
                setMenu({ id, ...at });
              }}
              onKeyDown={(event) => press(event, id)}
            />
          );
        })}
      </div>
      {menu !== undefined && <RowMenu place={menu} commands={commands} onClose={() => setMenu(undefined)} />}
      {shown.length === 0 && (
        <div className="grid gap-4 px-24 py-48 text-center text-ink-muted">{props.empty}</div>
      )}
    </div>
  );
}

interface DetailsHeadProps<Row> {
  readonly columns: readonly DetailsColumn<Row>[];
  readonly tracks: string;
  readonly sort: DetailsSort;
  readonly onSort: (sort: DetailsSort) => void;
}

/** The heads of the columns; a press sorts, another one turns the order round. */
function DetailsHead<Row>({ columns, tracks, sort, onSort }: DetailsHeadProps<Row>) {
  const Arrow = sort.isReversed ? ArrowDown : ArrowUp;
  return (
    <div className="details-head" role="group" aria-label="Sort by" style={{ gridTemplateColumns: tracks }}>
      {columns.map(({ id, label, isFigure, isMinor }) => (
        <button
          key={id}
          type="button"
          name={`sort-${id}`}
          aria-pressed={sort.column === id}
          data-figure={isFigure}
          data-minor={isMinor}
          onClick={() => onSort({ column: id, isReversed: sort.column === id && !sort.isReversed })}
        >
          {label}
          {sort.column === id && (
            <Arrow size={11} aria-label={sort.isReversed ? 'descending' : 'ascending'} />
          )}
        </button>
      ))}
    </div>
  );
}

interface DetailsRowProps<Row> {
  readonly row: Row;
  readonly id: string;
  readonly columns: readonly DetailsColumn<Row>[];
  readonly tracks: string;
  readonly isSelected: boolean;
  readonly isEntry: boolean;
  /** Where several can be chosen. The keyboard's way to the box is the space bar on the row. */
  readonly onToggle: (() => void) | undefined;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
  /** A right click, or the menu key, at a place in the window. */
  readonly onMenu: (at: { readonly x: number; readonly y: number }) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function DetailsRow<Row>(props: DetailsRowProps<Row>) {
  const { row, id, columns, tracks, isSelected, isEntry, onToggle } = props;
  const click = ({ target, ctrlKey, metaKey }: MouseEvent) => {
    const isOnBox = target instanceof Element && target.closest('[data-box]') !== null;
    const act = isOnBox || ctrlKey || metaKey ? onToggle : undefined;
    (act ?? props.onChoose)();
  };
  return (
    <div
      role="option"
      aria-selected={isSelected}
      data-name={`row-${id}`}
      tabIndex={isEntry ? 0 : -1}
      className="grid min-h-26 cursor-default items-center gap-x-12 border border-transparent px-12 py-0 hover:bg-windows-hover aria-selected:border-windows-selection-line aria-selected:bg-windows-selection @max-[628px]/details:grid-cols-[minmax(0,1fr)_max-content]!"
      style={{ gridTemplateColumns: tracks }}
      onClick={click}
      onDoubleClick={props.onOpen}
      onContextMenu={(event) => {
        event.preventDefault();
        props.onMenu(menuPlace(event));
      }}
      onKeyDown={props.onKeyDown}
    >
      {columns.map((column, index) => (
        <span
          key={column.id}
          className="flex min-w-0 items-center gap-8 overflow-hidden whitespace-nowrap *:shrink-0 not-first:text-windows-cell *:last:shrink *:last:overflow-hidden *:last:text-ellipsis"
          data-figure={column.isFigure}
          data-minor={column.isMinor}
        >
          {index === 0 && onToggle !== undefined && <Box isSelected={isSelected} />}
          {column.render(row)}
        </span>
      ))}
    </div>
  );
}

/** At the pointer; for the menu key, which points nowhere, under the row's name. */
function menuPlace({ clientX, clientY, currentTarget }: MouseEvent) {
  const { left, bottom } = currentTarget.getBoundingClientRect();
  return clientX === 0 && clientY === 0 ? { x: left + 40, y: bottom } : { x: clientX, y: clientY };
}

function Box({ isSelected }: { readonly isSelected: boolean }) {
  const Icon = isSelected ? SquareCheck : Square;
  return (
    <span data-box className="-m-4 shrink-0 p-4">
      <Icon size={15} aria-hidden />
    </span>
  );
}

/** Where a menu was asked for: at which row, and where in the window, in pixels. */
interface MenuPlace {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

interface RowMenuProps {
  readonly place: MenuPlace;
  readonly commands: readonly RowCommand[];
  readonly onClose: () => void;
}

/** The menu of a right click: what the buttons above the list offer. */
function RowMenu({ place, commands, onClose }: RowMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const row = useRef<Element>(null);
  const focus = (index: number) =>
    menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]')[index]?.focus();
  useEffect(() => {
    row.current = document.activeElement;
    focus(0);
  }, []);
  const close = () => {
    if (row.current instanceof HTMLElement) row.current.focus();
    onClose();
  };
  const press = (event: KeyboardEvent, index: number) => {
    event.stopPropagation();
    const act = listAct(event.key, index, commands.length);
    if (event.key === 'Escape' || event.key === 'Tab') close();
    if (act?.kind !== 'go') return;
    event.preventDefault();
    focus(act.index);
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) onClose();
  };
  return (
    <div
      ref={menu}
      role="menu"
      aria-label="Row"
      tabIndex={-1}
      className="fixed z-40 grid min-w-180 border border-windows-rule bg-windows-menu p-2 shadow-menu"
      style={{ left: place.x, top: place.y }}
      onBlur={leave}
    >
      {commands.map(({ name, label, run }, index) => (
        <button
          className="min-h-24 px-26 py-0 text-left [:hover,:focus]:bg-windows-selection"
          key={name}
          type="button"
          role="menuitem"
          name={`menu-${name}`}
          tabIndex={-1}
          onKeyDown={(event) => press(event, index)}
          onClick={() => {
            close();
            run(place.id);
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
