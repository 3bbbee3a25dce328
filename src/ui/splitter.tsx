import type { KeyboardEvent, PointerEvent } from 'react';

interface SplitterProps {
  readonly name: string;
  /** What it divides, as in "Size of the list". */
  readonly label: string;
  /** Height of the pane above, in pixels. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

const step = 24;

/** A bar between two panes, dragged or moved with the arrow keys. */
export function Splitter({ name, label, value, min, max, onChange }: SplitterProps) {
  const set = (wanted: number) => onChange(Math.min(Math.max(wanted, min), max));
  const drag = (event: PointerEvent) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) set(value + event.movementY);
  };
  const press = (event: KeyboardEvent) => {
    const target = { ArrowUp: value - step, ArrowDown: value + step, Home: min, End: max }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    set(target);
  };
  return (
    // A focusable separator is a widget (ARIA 1.2): it has a value and takes keys.
    <div
      role="separator"
      aria-orientation="horizontal"
      aria-label={label}
      data-name={name}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className="ui-splitter h-7 flex-none cursor-row-resize touch-none place-items-center border-y border-line bg-surface-header"
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    >
      <span className="h-3 w-30 border-y border-control-line" />
    </div>
  );
}
