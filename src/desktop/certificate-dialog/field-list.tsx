import { useRef, type KeyboardEvent } from 'react';
import { listAct } from '../details-list/list-keys';
import type { DetailsRow } from './details-rows';

interface FieldListProps {
  readonly rows: readonly DetailsRow[];
  /** Index of a row. */
  readonly selected: number | undefined;
  readonly onSelect: (index: number) => void;
}

/** The fields of a certificate with the beginning of each value; the arrow keys go from one to the next. */
export function FieldList({ rows, selected, onSelect }: FieldListProps) {
  const list = useRef<HTMLDivElement>(null);
  const entry = selected ?? 0;
  const press = (event: KeyboardEvent, index: number) => {
    const act = listAct(event.key, index, rows.length);
    if (act?.kind !== 'go' && act?.kind !== 'choose') return;
    event.preventDefault();
    const next = act.kind === 'go' ? act.index : index;
    onSelect(next);
    list.current?.querySelectorAll<HTMLElement>('[role=option]')[next]?.focus();
  };
  return (
    <div className="certificate-fields">
      <div className="certificate-fields-head" aria-hidden="true">
        <span>Field</span>
        <span>Value</span>
      </div>
      <div ref={list} role="listbox" aria-label="Fields" className="certificate-fields-rows">
        {rows.map((row, index) => (
          <div
            // A field has no identity but its place: hostile certificates repeat extensions.
            key={index}
            role="option"
            aria-selected={index === selected}
            aria-label={`${row.label}${row.kind === 'critical-extension' ? ' (critical)' : ''}: ${row.value}`}
            tabIndex={index === entry ? 0 : -1}
            className="certificate-fields-row"
            onClick={() => onSelect(index)}
            onKeyDown={(event) => press(event, index)}
          >
            <span>
              <RowIcon kind={row.kind} />
              {row.label}
            </span>
            <span>
              <bdi>{row.value}</bdi>
            </span>
          </div>
        ))}
        {rows.length === 0 && <p className="certificate-fields-none">There is nothing of this kind.</p>}
      </div>
    </div>
  );
}

const colours: Readonly<Record<DetailsRow['kind'], string>> = {
  'version-1': '#3b6ea5',
  extension: '#2f7d32',
  'critical-extension': '#2f7d32',
  property: '#6a4c93',
};

/** A sheet of the row's kind; a critical extension has a yellow mark. */
function RowIcon({ kind }: Pick<DetailsRow, 'kind'>) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="shrink-0">
      <path d="M2.5.5h6l3 3v10h-9z" fill="#fff" stroke={colours[kind]} />
      <path d="M4.5 6h5M4.5 8.5h5M4.5 11h3" stroke={colours[kind]} />
      {kind === 'critical-extension' && (
        <path d="M9.5 6.5l4.2 7H5.3z" fill="#fcd116" stroke="#6b5900" strokeWidth=".7" />
      )}
    </svg>
  );
}
