import { Square, SquareCheck } from 'lucide-react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { DetailsColumn } from './details-column';

interface DetailsRowProps<Row> {
  readonly row: Row;
  readonly id: string;
  readonly columns: readonly DetailsColumn<Row>[];
  readonly tracks: string;
  readonly isSelected: boolean;
  readonly isEntry: boolean;
  /** Where several can be chosen. The keyboard's way to the box is the space bar on the row. */
  readonly onToggle: (() => void) | undefined;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
  /** A right click, or the menu key, at a place in the window. */
  readonly onMenu: (at: { readonly x: number; readonly y: number }) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function DetailsRow<Row>(props: DetailsRowProps<Row>) {
  const { row, id, columns, tracks, isSelected, isEntry, onToggle } = props;
  const click = ({ target, ctrlKey, metaKey }: MouseEvent) => {
    const isOnBox = target instanceof Element && target.closest('[data-box]') !== null;
    const act = isOnBox || ctrlKey || metaKey ? onToggle : undefined;
    (act ?? props.onChoose)();
  };
  return (
    <div
      role="option"
      aria-selected={isSelected}
      data-row={id}
      tabIndex={isEntry ? 0 : -1}
      className="details-row"
      style={{ gridTemplateColumns: tracks }}
      onClick={click}
      onDoubleClick={props.onOpen}
      onContextMenu={(event) => {
        event.preventDefault();
        props.onMenu(menuPlace(event));
      }}
      onKeyDown={props.onKeyDown}
    >
      {columns.map((column, index) => (
        <span
          key={column.id}
          className="details-cell"
          data-figure={column.isFigure}
          data-minor={column.isMinor}
        >
          {index === 0 && onToggle !== undefined && <Box isSelected={isSelected} />}
          {column.render(row)}
        </span>
      ))}
    </div>
  );
}

/** At the pointer; for the menu key, which points nowhere, under the row's name. */
function menuPlace({ clientX, clientY, currentTarget }: MouseEvent) {
  const { left, bottom } = currentTarget.getBoundingClientRect();
  return clientX === 0 && clientY === 0 ? { x: left + 40, y: bottom } : { x: clientX, y: clientY };
}

function Box({ isSelected }: { readonly isSelected: boolean }) {
  const Icon = isSelected ? SquareCheck : Square;
  return (
    <span data-box className="-m-1 shrink-0 p-1">
      <Icon size={15} aria-hidden />
    </span>
  );
}
