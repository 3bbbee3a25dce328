import { useId, useRef, type KeyboardEvent } from 'react';
import { listAct } from '../details-list/list-keys';
import type { DetailsRow } from './details-rows';

interface FieldListProps {
  readonly rows: readonly DetailsRow[];
  /** Index of a row. */
  readonly selected: number | undefined;
  readonly onSelect: (index: number) => void;
}

/**
 * The fields of a certificate with the beginning of each value; the arrow keys go from one to the next. The list has
 * the focus, not its rows: they are as low as those of Windows.
 */
export function FieldList({ rows, selected, onSelect }: FieldListProps) {
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const press = (event: KeyboardEvent) => {
    const act = listAct(event.key, selected ?? -1, rows.length);
    if (act?.kind !== 'go' || rows.length === 0) return;
    event.preventDefault();
    onSelect(act.index);
    list.current?.querySelectorAll('[role=option]')[act.index]?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className="certificate-fields">
      <div className="certificate-fields-head" aria-hidden="true">
        <span>Field</span>
        <span>Value</span>
      </div>
      <div
        ref={list}
        role="listbox"
        data-name="fields"
        aria-label="Fields"
        tabIndex={0}
        aria-activedescendant={selected === undefined ? undefined : `${id}-${String(selected)}`}
        className="certificate-fields-rows"
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
        {rows.length === 0 && <p className="certificate-fields-none">There is nothing of this kind.</p>}
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
    // eslint-disable-next-line jsx-a11y-x/click-events-have-key-events, jsx-a11y-x/interactive-supports-focus -- the list has the focus and the keys
    <div
      id={id}
      role="option"
      data-name={`row-${row.label}`}
      aria-selected={isSelected}
      aria-label={`${row.label}${row.kind === 'critical-extension' ? ' (critical)' : ''}: ${row.value}`}
      className="certificate-fields-row"
      onClick={onSelect}
    >
      <span>
        <RowIcon kind={row.kind} />
        {row.label}
      </span>
      <span>
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
