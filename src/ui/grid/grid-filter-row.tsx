import type { KeyboardEvent } from 'react';
import type { GridColumn } from './grid-column';
import type { GridFilters } from './use-grid-filters';

interface GridFilterRowProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly template: string;
  readonly filters: GridFilters;
  /** Whether the grid has boxes in a first column. */
  readonly leading: boolean;
}

/** One filter box a column: Enter applies, Escape clears. */
export function GridFilterRow<Row>({ columns, template, filters, leading }: GridFilterRowProps<Row>) {
  const press = (event: KeyboardEvent, id: string) => {
    if (event.key === 'Enter') filters.apply();
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    filters.clear(id);
  };
  return (
    <div
      role="row"
      aria-rowindex={2}
      className="ui-grid-row ui-grid-filters"
      style={{ gridTemplateColumns: template }}
    >
      {leading && <div role="gridcell" className="ui-grid-cell" />}
      {columns.map(({ id, label }) => (
        <div key={id} role="gridcell" className="ui-grid-cell">
          <input
            name={`filter-${id}`}
            aria-label={`Filter ${label}, Enter applies`}
            className="ui-input ui-grid-filter"
            data-applied={(filters.applied[id] ?? '').trim() === '' ? undefined : true}
            autoComplete="off"
            value={filters.typed[id] ?? ''}
            onChange={(event) => filters.type(id, event.target.value)}
            onKeyDown={(event) => press(event, id)}
          />
        </div>
      ))}
    </div>
  );
}
