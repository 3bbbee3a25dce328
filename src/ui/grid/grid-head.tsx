import { useState, type KeyboardEvent } from 'react';
import { nextSort } from './arrange-rows';
import type { GridChecks } from './grid';
import { GridCheckbox } from './grid-checkbox';
import type { GridColumn, GridSort } from './grid-column';

interface GridHeadProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly template: string;
  readonly sort: GridSort;
  readonly onSort: (sort: GridSort) => void;
  readonly onFilter: (filters: Readonly<Record<string, string>>) => void;
  /** The rows that "Select all" means: those shown. */
  readonly ids: readonly string[];
  readonly checks: GridChecks | undefined;
}

/** Column headings with sort arrows, and below them one filter box a column, applied with Enter. */
export function GridHead<Row>({
  columns,
  template,
  sort,
  onSort,
  onFilter,
  ids,
  checks,
}: GridHeadProps<Row>) {
  return (
    <div className="ui-grid-head" role="rowgroup">
      <div role="row" aria-rowindex={1} className="ui-grid-row" style={{ gridTemplateColumns: template }}>
        {checks !== undefined && (
          <div role="columnheader" className="ui-grid-cell">
            <GridCheckbox
              name="check-all"
              label="Select all"
              tabIndex={0}
              checked={ids.length > 0 && ids.every((id) => checks.ids.includes(id))}
              onChange={(on) => checks.onChange(on ? ids : [])}
            />
          </div>
        )}
        {columns.map(({ id, label }) => (
          <div
            key={id}
            role="columnheader"
            aria-sort={sort.column === id ? sort.direction : 'none'}
            className="ui-grid-cell"
          >
            <button
              type="button"
              name={`sort-${id}`}
              className="ui-grid-sort"
              onClick={() => onSort(nextSort(sort, id))}
            >
              {label}
              {sort.column === id && <SortArrow direction={sort.direction} />}
            </button>
          </div>
        ))}
      </div>
      <FilterRow columns={columns} template={template} leading={checks !== undefined} onFilter={onFilter} />
    </div>
  );
}

function SortArrow({ direction }: { readonly direction: GridSort['direction'] }) {
  const turn = direction === 'ascending' ? 'up' : 'down';
  return <span className="ui-triangle" data-turn={turn} aria-hidden="true" />;
}

interface FilterRowProps<Row> extends Pick<GridHeadProps<Row>, 'columns' | 'template' | 'onFilter'> {
  readonly leading: boolean;
}

function FilterRow<Row>({ columns, template, leading, onFilter }: FilterRowProps<Row>) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const press = (event: KeyboardEvent, id: string) => {
    if (event.key === 'Enter') onFilter(typed);
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    const cleared = { ...typed, [id]: '' };
    setTyped(cleared);
    onFilter(cleared);
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
            autoComplete="off"
            value={typed[id] ?? ''}
            onChange={(event) => setTyped({ ...typed, [id]: event.target.value })}
            onKeyDown={(event) => press(event, id)}
          />
        </div>
      ))}
    </div>
  );
}
