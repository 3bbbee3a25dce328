import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useState } from 'react';
import { Button } from '../button';
import { arrangeRows, type GridColumn, type GridSort } from './arrange-rows';
import { GridCheckbox, type GridChecks, GridHead } from './grid-head';
import { useGridFilters, useGridRows } from './use-grid-rows';

interface GridProps<Row> {
  /** What the list is called. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly columns: readonly GridColumn<Row>[];
  readonly initialSort: GridSort;
  /** The one row whose details are shown; empty for none. */
  readonly active: string;
  /** The parent may decline by leaving `active` as it is. */
  readonly onActivate: (id: string) => void;
  /** Enter or a double click. */
  readonly onOpen?: (id: string) => void;
  /** The Delete key, on a row. */
  readonly onDelete?: (id: string) => void;
  /** The F2 key, on a row. */
  readonly onRename?: (id: string) => void;
  /** A right click, at a place in the window. */
  readonly onMenu?: (id: string, at: { readonly x: number; readonly y: number }) => void;
  readonly checks?: GridChecks;
  /** Told how many rows pass the filters. */
  readonly onShown?: (count: number) => void;
  /** Whether the filter boxes are put away; then nothing is filtered. */
  readonly withoutFilters?: boolean;
  /** Shown without rows: says what to do next. */
  readonly empty: ReactNode;
  /** Pixels. */
  readonly rowHeight?: number;
}

/** A long list in columns: sorted, filtered, driven by arrow keys; only the rows in sight are in the page. */
export function Grid<Row>(props: GridProps<Row>) {
  const { rows, rowId, columns, active, onActivate, checks, onMenu, onOpen, rowHeight = 24 } = props;
  const [sort, setSort] = useState(props.initialSort);
  const filters = useGridFilters(props.withoutFilters ?? false);
  const shown = arrangeRows(rows, columns, sort, filters.applied);
  const ids = shown.map(rowId);
  const { onShown } = props;
  useEffect(() => onShown?.(shown.length), [onShown, shown.length]);
  const { scroller, virtualizer, page } = useGridRows(shown.length, rowHeight, active);
  const boxes = checks === undefined ? [] : ['28px'];
  const template = [...boxes, ...columns.map(({ width }) => width)].join(' ');
  const entry = ids.includes(active) ? active : ids[0];

  const moveTo = (id: string) => {
    virtualizer.scrollToIndex(ids.indexOf(id));
    onActivate(id);
  };
  const press = (event: KeyboardEvent, id: string) => {
    const answer = event.target === event.currentTarget ? rowAct(event.key, ids, id, page) : undefined;
    if (answer === undefined) return;
    event.preventDefault();
    if (answer.kind === 'move') moveTo(answer.id);
    else actOn(id, answer.kind, props);
  };

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={shown.length + 2}
      aria-colcount={columns.length + (checks === undefined ? 0 : 1)}
      className="ui-grid"
    >
      <GridHead
        columns={columns}
        template={template}
        sort={sort}
        ids={ids}
        checks={checks}
        onSort={setSort}
        filters={props.withoutFilters === true ? undefined : filters}
      />
      <div role="rowgroup" className="ui-grid-body" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = shown[index];
          const id = ids[index];
          if (row === undefined || id === undefined) return null;
          return (
            <GridRow
              key={id}
              row={row}
              id={id}
              index={index}
              columns={columns}
              template={template}
              checks={checks}
              onActivate={onActivate}
              onMenu={onMenu}
              onOpen={onOpen}
              top={start}
              active={id === active}
              inTabOrder={id === entry}
              onKeyDown={press}
            />
          );
        })}
      </div>
      {shown.length === 0 && (
        <EmptyRow>{rows.length > 0 ? <NothingFits onClear={() => filters.clear()} /> : props.empty}</EmptyRow>
      )}
    </div>
  );
}

/** What a key other than those that move does to a row. */
function actOn<Row>(
  id: string,
  kind: Exclude<RowAct['kind'], 'move'>,
  { onOpen, onDelete, onRename, checks }: GridProps<Row>,
) {
  const acts = {
    open: () => onOpen?.(id),
    delete: () => onDelete?.(id),
    rename: () => onRename?.(id),
    check: () => checks?.onChange(withId(checks.ids, id, !checks.ids.includes(id))),
  };
  acts[kind]();
}

/** What stands in place of rows; a grid may hold nothing but rows. */
function EmptyRow({ children }: { readonly children: ReactNode }) {
  return (
    <div role="rowgroup">
      <div role="row">
        <div role="gridcell" className="ui-grid-empty">
          {children}
        </div>
      </div>
    </div>
  );
}

function NothingFits({ onClear }: { readonly onClear: () => void }) {
  return (
    <>
      No row matches the filters.{' '}
      <Button name="clear-filters" kind="link" onPress={onClear}>
        Clear the filters
      </Button>
    </>
  );
}

interface GridRowProps<Row> {
  readonly row: Row;
  readonly id: string;
  /** Place among the rows shown, from 0. */
  readonly index: number;
  /** Pixels from the top of the body. */
  readonly top: number;
  readonly columns: readonly GridColumn<Row>[];
  readonly template: string;
  readonly active: boolean;
  readonly inTabOrder: boolean;
  readonly checks: GridChecks | undefined;
  readonly onActivate: (id: string) => void;
  readonly onOpen: ((id: string) => void) | undefined;
  readonly onKeyDown: (event: KeyboardEvent, id: string) => void;
  readonly onMenu: ((id: string, at: { readonly x: number; readonly y: number }) => void) | undefined;
}

/** Headings and filters are rows 1 and 2. */
const firstRowIndex = 3;

function GridRow<Row>(props: GridRowProps<Row>) {
  const { row, id, index, columns, active, inTabOrder, checks, onMenu } = props;
  const tabIndex = inTabOrder ? 0 : -1;
  const openMenu = (event: MouseEvent) => {
    event.preventDefault();
    onMenu?.(id, { x: event.clientX, y: event.clientY });
  };
  return (
    <div
      role="row"
      aria-rowindex={index + firstRowIndex}
      aria-selected={active}
      tabIndex={tabIndex}
      data-name={`row-${id}`}
      data-odd={index % 2 === 1 ? true : undefined}
      className="ui-grid-row"
      style={{ gridTemplateColumns: props.template, transform: `translateY(${String(props.top)}px)` }}
      onClick={() => props.onActivate(id)}
      onDoubleClick={() => props.onOpen?.(id)}
      onKeyDown={(event) => props.onKeyDown(event, id)}
      onContextMenu={onMenu === undefined ? undefined : openMenu}
    >
      {checks !== undefined && (
        <div role="gridcell" className="ui-grid-cell">
          <GridCheckbox
            name={`check-${id}`}
            label={`Select ${columns[0]?.text(row) ?? id}`}
            checked={checks.ids.includes(id)}
            tabIndex={tabIndex}
            onChange={(on) => checks.onChange(withId(checks.ids, id, on))}
          />
        </div>
      )}
      {columns.map((column) => (
        <div key={column.id} role="gridcell" className="ui-grid-cell" title={column.text(row)}>
          {column.render === undefined ? <span>{column.text(row)}</span> : column.render(row, tabIndex)}
        </div>
      ))}
    </div>
  );
}

/** What a key pressed on a row does. */
type RowAct =
  { readonly kind: 'move'; readonly id: string } | { readonly kind: 'open' | 'check' | 'delete' | 'rename' };

/** The answer to a key on the row `id`; undefined for keys that mean nothing there. `page` is in rows. */
export function rowAct(key: string, ids: readonly string[], id: string, page: number): RowAct | undefined {
  if (key === 'Enter') return { kind: 'open' };
  if (key === ' ') return { kind: 'check' };
  if (key === 'Delete') return { kind: 'delete' };
  if (key === 'F2') return { kind: 'rename' };
  const index = ids.indexOf(id);
  const last = ids.length - 1;
  const places: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: last,
  };
  const place = places[key];
  const target = place === undefined ? undefined : ids[Math.min(Math.max(place, 0), last)];
  return target === undefined ? undefined : { kind: 'move', id: target };
}

/** A list of ids with one put in or taken out. */
export function withId(ids: readonly string[], id: string, on: boolean): readonly string[] {
  const others = ids.filter((other) => other !== id);
  return on ? [...others, id] : others;
}
