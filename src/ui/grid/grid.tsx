import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { arrangeRows } from './arrange-rows';
import type { GridColumn, GridSort } from './grid-column';
import { GridHead } from './grid-head';
import { GridRow } from './grid-row';
import { rowAct, withId, type RowAct } from './row-keys';
import { useGridRows } from './use-grid-rows';

/** The boxes in a grid's first column. */
export interface GridChecks {
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

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
  readonly onDelete?: () => void;
  /** A right click, at a place in the window. */
  readonly onMenu?: (id: string, at: { readonly x: number; readonly y: number }) => void;
  readonly checks?: GridChecks;
  /** Shown without rows: says what to do next. */
  readonly empty: ReactNode;
  /** Pixels. */
  readonly rowHeight?: number;
}

/** A long list in columns: sorted, filtered, driven by arrow keys; only the rows in sight are in the page. */
export function Grid<Row>(props: GridProps<Row>) {
  const { rows, rowId, columns, active, onActivate, checks, onMenu, onOpen, rowHeight = 24 } = props;
  const [sort, setSort] = useState(props.initialSort);
  const [filters, setFilters] = useState<Readonly<Record<string, string>>>({});
  const shown = arrangeRows(rows, columns, sort, filters);
  const ids = shown.map(rowId);
  const { scroller, virtualizer, page } = useGridRows(shown.length, rowHeight, active);
  const template = [...(checks === undefined ? [] : ['28px']), ...columns.map(({ width }) => width)].join(
    ' ',
  );
  const entry = ids.includes(active) ? active : ids[0];

  const act = (answer: RowAct, id: string) => {
    if (answer.kind === 'move') {
      virtualizer.scrollToIndex(ids.indexOf(answer.id));
      onActivate(answer.id);
    } else if (answer.kind === 'open') onOpen?.(id);
    else if (answer.kind === 'delete') props.onDelete?.();
    else checks?.onChange(withId(checks.ids, id, !checks.ids.includes(id)));
  };
  const press = (event: KeyboardEvent, id: string) => {
    const answer = event.target === event.currentTarget ? rowAct(event.key, ids, id, page) : undefined;
    if (answer === undefined) return;
    event.preventDefault();
    act(answer, id);
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
      <GridHead {...{ columns, template, sort, ids, checks }} onSort={setSort} onFilter={setFilters} />
      <div role="rowgroup" className="ui-grid-body" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = shown[index];
          const id = ids[index];
          if (row === undefined || id === undefined) return null;
          return (
            <GridRow
              key={id}
              {...{ row, id, index, columns, template, checks, onActivate, onMenu, onOpen }}
              top={start}
              active={id === active}
              inTabOrder={id === entry}
              onKeyDown={press}
            />
          );
        })}
      </div>
      {shown.length === 0 && (
        <p className="ui-grid-empty">
          {rows.length > 0 ? 'No row fits the filters. Clear a filter box and press Enter.' : props.empty}
        </p>
      )}
    </div>
  );
}
