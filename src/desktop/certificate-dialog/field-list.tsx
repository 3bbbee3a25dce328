import { useId, useRef, type KeyboardEvent } from 'react';
import { placeOf } from '@/ui/list/selection';
import type { DetailsRow } from './details-rows';

interface FieldListProps {
  readonly rows: readonly DetailsRow[];
  /** Index of a row. */
  readonly selected: number | undefined;
  readonly onSelect: (index: number) => void;
}

/** Rows that Page Up and Page Down go. */
const rowsOfPage = 8;

/**
 * The fields of a certificate with the beginning of each value; the arrow keys go from one to the next. The list has
 * the focus, not its rows: they are 17 px high, as those of Windows, and those of React Aria's ListBox, which take the
 * focus, would be targets below the 24 px of WCAG 2.5.8.
 */
export function FieldList({ rows, selected, onSelect }: FieldListProps) {
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const press = (event: KeyboardEvent) => {
    const place = placeOf(event.key, selected ?? -1, rows.length, rowsOfPage);
    if (place === undefined) return;
    event.preventDefault();
    onSelect(place);
    list.current?.querySelectorAll('[role=option]')[place]?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className="flex min-h-158 flex-[1.35] flex-col border border-windows-field-line bg-white low:min-h-142">
      <div
        className="grid flex-none beside-184 border-b border-windows-head-line leading-19"
        aria-hidden="true"
      >
        <span className="border-r border-windows-head-line px-6 py-0">Field</span>
        <span className="border-r border-windows-head-line px-6 py-0">Value</span>
      </div>
      <div
        ref={list}
        role="listbox"
        data-name="fields"
        aria-label="Fields"
        tabIndex={0}
        aria-activedescendant={selected === undefined ? undefined : `${id}-${String(selected)}`}
        className="min-h-0 flex-1 overflow-auto"
        onKeyDown={press}
      >
        {rows.map((row, index) => (
          // A field has no identity but its place: hostile certificates repeat extensions.
          <FieldRow
            key={index}
            id={`${id}-${String(index)}`}
            row={row}
            isSelected={index === selected}
            onSelect={() => onSelect(index)}
          />
        ))}
        {rows.length === 0 && <p className="p-8 text-ink-muted">There are no fields of this kind.</p>}
      </div>
    </div>
  );
}

interface FieldRowProps {
  readonly id: string;
  readonly row: DetailsRow;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

function FieldRow({ id, row, isSelected, onSelect }: FieldRowProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list has the focus and the keys
    <div
      id={id}
      role="option"
      data-name={`row-${row.label}`}
      aria-selected={isSelected}
      aria-label={`${row.label}${row.kind === 'critical-extension' ? ' (critical)' : ''}: ${row.value}`}
      className="grid cursor-default beside-184 leading-17 hover:not-aria-selected:bg-windows-hover aria-selected:bg-windows-selection low:leading-15"
      onClick={onSelect}
    >
      <span className="truncate px-6 py-0 first:flex first:items-center first:gap-5 first:pl-3">
        <RowIcon kind={row.kind} />
        {row.label}
      </span>
      <span className="truncate px-6 py-0 first:flex first:items-center first:gap-5 first:pl-3">
        <bdi>{row.value}</bdi>
      </span>
    </div>
  );
}

const colours: Readonly<Record<DetailsRow['kind'], string>> = {
  'version-1': 'var(--color-file-request)',
  extension: 'var(--color-field-extension)',
  'critical-extension': 'var(--color-field-extension)',
  property: 'var(--color-field-property)',
};

/** A sheet of the row's kind; a critical extension has a yellow mark. */
function RowIcon({ kind }: Pick<DetailsRow, 'kind'>) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="shrink-0">
      <path d="M2.5.5h6l3 3v10h-9z" fill="var(--color-white)" stroke={colours[kind]} />
      <path d="M4.5 6h5M4.5 8.5h5M4.5 11h3" stroke={colours[kind]} />
      {kind === 'critical-extension' && (
        <path
          d="M9.5 6.5l4.2 7H5.3z"
          fill="var(--color-windows-warning-sign)"
          stroke="var(--color-windows-warning-sign-line)"
          strokeWidth=".7"
        />
      )}
    </svg>
  );
}
