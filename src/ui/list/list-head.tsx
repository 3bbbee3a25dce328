import type { KeyboardEvent } from 'react';
import { type ListColumn, type ListSort, nextSort } from './arrange-rows';
import type { ListFilters } from './use-list-rows';

interface ListHeadProps<Row> {
  readonly columns: readonly ListColumn<Row>[];
  readonly template: string;
  readonly sort: ListSort;
  readonly onSort: (sort: ListSort) => void;
  /** Undefined while the filter boxes are put away. */
  readonly filters: ListFilters | undefined;
  /** The rows that "Select all" means: those shown. */
  readonly ids: readonly string[];
  readonly checks: ListChecks | undefined;
}

/** How a row and a cell lie; their lines and grounds are the theme's. */
export const listRow = 'ui-list-row h-row w-full cursor-default items-center select-none';
export const listCell = 'ui-list-cell flex h-full min-w-0 items-center gap-6 truncate px-6';

/** Column headings with sort arrows, and below them one filter box a column, applied with Enter. */
export function ListHead<Row>(props: ListHeadProps<Row>) {
  const { columns, template, sort, onSort, filters, ids, checks } = props;
  return (
    <div className="ui-list-head sticky top-0 z-1" role="rowgroup">
      <div role="row" aria-rowindex={1} className={listRow} style={{ gridTemplateColumns: template }}>
        {checks !== undefined && (
          <div role="columnheader" className={listCell}>
            <CheckAll checks={checks} ids={ids} />
          </div>
        )}
        {columns.map(({ id, label, isFigure }) => (
          <div
            key={id}
            role="columnheader"
            aria-sort={sort.column === id ? sort.direction : 'none'}
            className={listCell}
            data-figure={isFigure}
          >
            <button
              type="button"
              name={`sort-${id}`}
              translate="no"
              className="ui-list-sort flex size-full cursor-default items-center gap-4 text-left"
              onClick={() => onSort(nextSort(sort, id))}
            >
              {label}
              {sort.column === id && <SortArrow direction={sort.direction} />}
            </button>
          </div>
        ))}
      </div>
      {filters !== undefined && (
        <FilterRow columns={columns} template={template} filters={filters} leading={checks !== undefined} />
      )}
    </div>
  );
}

function CheckAll({ checks, ids }: { readonly checks: ListChecks; readonly ids: readonly string[] }) {
  const count = ids.filter((id) => checks.ids.includes(id)).length;
  return (
    <ListCheckbox
      name="check-all"
      label="Select all"
      tabIndex={0}
      checked={ids.length > 0 && count === ids.length}
      mixed={count > 0 && count < ids.length}
      onChange={(on) => checks.onChange(on ? ids : [])}
    />
  );
}

function SortArrow({ direction }: { readonly direction: ListSort['direction'] }) {
  const turn = direction === 'ascending' ? 'up' : 'down';
  return <span className="ui-triangle" data-turn={turn} aria-hidden="true" />;
}

interface FilterRowProps<Row> {
  readonly columns: readonly ListColumn<Row>[];
  readonly template: string;
  readonly filters: ListFilters;
  /** Whether the list has boxes in a first column. */
  readonly leading: boolean;
}

/** One filter box a column: Enter applies, Escape clears. */
function FilterRow<Row>({ columns, template, filters, leading }: FilterRowProps<Row>) {
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
      className={`${listRow} ui-list-filters`}
      style={{ gridTemplateColumns: template }}
    >
      {leading && <div role="gridcell" className={listCell} />}
      {columns.map(({ id, label }) => (
        <div key={id} role="gridcell" className={listCell}>
          <input
            name={`filter-${id}`}
            aria-label={`Filter ${label}, Enter applies`}
            className="ui-input h-19 w-full px-4 py-0 data-applied:border-accent data-applied:font-semibold data-applied:[box-shadow:inset_0_0_0_1px_var(--color-accent)]"
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

interface ListCheckboxProps {
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
  /** Some of what the box stands for is chosen, not all. */
  readonly mixed?: boolean;
  readonly tabIndex: 0 | -1;
  readonly onChange: (checked: boolean) => void;
}

/** The box in a list's first column. */
export function ListCheckbox({ name, label, checked, mixed = false, tabIndex, onChange }: ListCheckboxProps) {
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

/** The boxes in a list's first column. */
export interface ListChecks {
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}
