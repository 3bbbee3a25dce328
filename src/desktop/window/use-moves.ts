import { useCallback, useState, type RefObject } from 'react';

/** How far a window was moved from its first place, in pixels. */
export interface Offset {
  readonly x: number;
  readonly y: number;
}

/** So much of a window's title bar always stays in reach, in pixels. */
const reach = 60;

/** Where a window is, and the way to move it; it cannot leave its layer. */
export function useMoves(frame: RefObject<HTMLElement | null>): {
  readonly offset: Offset;
  readonly moveBy: (by: Offset) => void;
} {
  const [offset, setOffset] = useState<Offset>({ x: 0, y: 0 });
  const moveBy = useCallback(
    (by: Offset) => {
      const window = frame.current?.getBoundingClientRect();
      const layer = frame.current?.parentElement?.getBoundingClientRect();
      if (window === undefined || layer === undefined) return;
      const allowed = withinReach(by, window, layer);
      setOffset(({ x, y }) => ({ x: x + allowed.x, y: y + allowed.y }));
    },
    [frame],
  );
  return { offset, moveBy };
}

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** A move cut short so that the title bar can still be taken hold of. */
export function withinReach(by: Offset, window: Box, layer: Box): Offset {
  return {
    x: between(by.x, layer.left + reach - window.right, layer.right - reach - window.left),
    y: between(by.y, layer.top - window.top, layer.bottom - reach / 2 - window.top),
  };
}

function between(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
