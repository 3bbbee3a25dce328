import { Move, X } from 'lucide-react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { Offset } from './use-moves';

interface TitleBarProps {
  readonly title: string;
  readonly titleId: string;
  readonly onMove: (by: Offset) => void;
  readonly onClose: () => void;
}

/** Pixels that an arrow key moves a window; with Shift a tenth of it. */
const step = 20;

const arrows: Readonly<Record<string, Offset>> = {
  ArrowLeft: { x: -step, y: 0 },
  ArrowRight: { x: step, y: 0 },
  ArrowUp: { x: 0, y: -step },
  ArrowDown: { x: 0, y: step },
};

/** The bar by which a window is dragged; the button at its left moves it with the arrow keys. */
export function TitleBar({ title, titleId, onMove, onClose }: TitleBarProps) {
  const grab = (event: PointerEvent) => {
    if (event.button === 0 && event.target === event.currentTarget)
      event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = (event: PointerEvent) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      onMove({ x: event.movementX, y: event.movementY });
  };
  const press = (event: KeyboardEvent) => {
    const by = arrows[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const share = event.shiftKey ? 0.1 : 1;
    onMove({ x: by.x * share, y: by.y * share });
  };
  return (
    <header className="pc-title-bar" onPointerDown={grab} onPointerMove={drag}>
      <button
        type="button"
        name="move-window"
        className="pc-title-move"
        aria-label={`Move ${title} with the arrow keys`}
        onKeyDown={press}
      >
        <Move size={13} aria-hidden />
      </button>
      <h2 id={titleId} className="pointer-events-none grow truncate">
        {title}
      </h2>
      <button
        type="button"
        name="close-window"
        className="pc-title-close"
        aria-label={`Close ${title}`}
        onClick={onClose}
      >
        <X size={14} aria-hidden />
      </button>
    </header>
  );
}
