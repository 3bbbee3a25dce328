import type { KeyboardEvent, MouseEvent } from 'react';
import { GridCheckbox, type GridChecks } from './grid-checkbox';
import type { GridColumn } from './grid-column';
import { withId } from './row-keys';

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

export function GridRow<Row>(props: GridRowProps<Row>) {
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
      data-row={id}
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
