import type { KeyboardEvent } from 'react';
import { type GridColumn, type GridSort, nextSort } from './arrange-rows';
import type { GridFilters } from './use-grid-rows';

interface GridHeadProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly template: string;
  readonly sort: GridSort;
  readonly onSort: (sort: GridSort) => void;
  /** Undefined while the filter boxes are put away. */
  readonly filters: GridFilters | undefined;
  /** The rows that "Select all" means: those shown. */
  readonly ids: readonly string[];
  readonly checks: GridChecks | undefined;
}

/** Column headings with sort arrows, and below them one filter box a column, applied with Enter. */
export function GridHead<Row>(props: GridHeadProps<Row>) {
  const { columns, template, sort, onSort, filters, ids, checks } = props;
  return (
    <div className="ui-grid-head" role="rowgroup">
      <div role="row" aria-rowindex={1} className="ui-grid-row" style={{ gridTemplateColumns: template }}>
        {checks !== undefined && (
          <div role="columnheader" className="ui-grid-cell">
            <CheckAll checks={checks} ids={ids} />
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
              translate="no"
              className="ui-grid-sort"
              onClick={() => onSort(nextSort(sort, id))}
            >
              {label}
              {sort.column === id && <SortArrow direction={sort.direction} />}
            </button>
          </div>
        ))}
      </div>
      {filters !== undefined && (
        <GridFilterRow
          columns={columns}
          template={template}
          filters={filters}
          leading={checks !== undefined}
        />
      )}
    </div>
  );
}

function CheckAll({ checks, ids }: { readonly checks: GridChecks; readonly ids: readonly string[] }) {
  const count = ids.filter((id) => checks.ids.includes(id)).length;
  return (
    <GridCheckbox
      name="check-all"
      label="Select all"
      tabIndex={0}
      checked={ids.length > 0 && count === ids.length}
      mixed={count > 0 && count < ids.length}
      onChange={(on) => checks.onChange(on ? ids : [])}
    />
  );
}

function SortArrow({ direction }: { readonly direction: GridSort['direction'] }) {
  const turn = direction === 'ascending' ? 'up' : 'down';
  return <span className="ui-triangle" data-turn={turn} aria-hidden="true" />;
}

interface GridFilterRowProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly template: string;
  readonly filters: GridFilters;
  /** Whether the grid has boxes in a first column. */
  readonly leading: boolean;
}

/** One filter box a column: Enter applies, Escape clears. */
function GridFilterRow<Row>({ columns, template, filters, leading }: GridFilterRowProps<Row>) {
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

interface GridCheckboxProps {
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
  /** Some of what the box stands for is chosen, not all. */
  readonly mixed?: boolean;
  readonly tabIndex: 0 | -1;
  readonly onChange: (checked: boolean) => void;
}

/** The box in a grid's first column. */
export function GridCheckbox({ name, label, checked, mixed = false, tabIndex, onChange }: GridCheckboxProps) {
  return (
    <input
      type="checkbox"
      ref={(box) => {
        if (box !== null) box.indeterminate = mixed;
      }}
      name={name}
      aria-label={label}
      checked={checked}
      tabIndex={tabIndex}
      onChange={(event) => onChange(event.target.checked)}
      onClick={(event) => event.stopPropagation()}
    />
  );
}

/** The boxes in a grid's first column. */
export interface GridChecks {
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}
