import { ArrowDown, ArrowUp } from 'lucide-react';
import type { DetailsColumn, DetailsSort } from './details-column';

interface DetailsHeadProps<Row> {
  readonly columns: readonly DetailsColumn<Row>[];
  readonly tracks: string;
  readonly sort: DetailsSort;
  readonly onSort: (sort: DetailsSort) => void;
}

/** The heads of the columns; a press sorts, another one turns the order round. */
export function DetailsHead<Row>({ columns, tracks, sort, onSort }: DetailsHeadProps<Row>) {
  const Arrow = sort.isReversed ? ArrowDown : ArrowUp;
  return (
    <div className="details-head" role="group" aria-label="Sort by" style={{ gridTemplateColumns: tracks }}>
      {columns.map(({ id, label, isFigure, isMinor }) => (
        <button
          key={id}
          type="button"
          name={`sort-${id}`}
          aria-pressed={sort.column === id}
          data-figure={isFigure}
          data-minor={isMinor}
          onClick={() => onSort({ column: id, isReversed: sort.column === id && !sort.isReversed })}
        >
          {label}
          {sort.column === id && (
            <Arrow size={11} aria-label={sort.isReversed ? 'descending' : 'ascending'} />
          )}
        </button>
      ))}
    </div>
  );
}
