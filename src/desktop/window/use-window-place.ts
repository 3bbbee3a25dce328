import { useLayoutEffect, useRef, useState, type CSSProperties, type RefObject } from 'react';

/** A way in pixels. */
export interface Offset {
  readonly x: number;
  readonly y: number;
}

/** So much of a window's title bar always stays in reach, in pixels. */
const reach = 60;

/** Room above and below a window that fills its layer, in pixels. */
const margin = 8;

interface WindowPlace {
  readonly style: CSSProperties;
  /** Moves the window; it cannot leave its layer. */
  readonly moveBy: (by: Offset) => void;
}

/**
 * Where a window is in its layer: it opens in the middle; from then on it keeps its place, grows downwards, and goes up
 * only where it would not fit. While something in it is pressed it is as high as it was, so that what is
 * pressed does not move from under the pointer.
 */
export function useWindowPlace(frame: RefObject<HTMLElement | null>, layer: HTMLElement | null): WindowPlace {
  const [left, setLeft] = useState(0);
  const [top, setTop] = useState<number>();
  const isMoved = useRef(false);
  useLayoutEffect(() => {
    if (frame.current === null || layer === null) return undefined;
    return watchPlace(frame.current, layer, (free) => {
      if (!isMoved.current) setTop((before) => topOf(before, free));
    });
  }, [frame, layer]);
  const moveBy = (by: Offset) => {
    const window = frame.current?.getBoundingClientRect();
    const bounds = layer?.getBoundingClientRect();
    if (window === undefined || bounds === undefined) return;
    isMoved.current = true;
    const { x, y } = withinReach(by, window, bounds);
    setLeft((before) => before + x);
    setTop((before = window.top - bounds.top) => before + y);
  };
  const horizontal = { left, right: -left };
  return {
    style: top === undefined ? horizontal : { ...horizontal, top, bottom: 'auto', marginBlock: 0 },
    moveBy,
  };
}

/**
 * Where the top of a window is, which was at `before`, or nowhere yet; `free` is the height that it leaves of its layer.
 * All in pixels.
 */
export function topOf(before: number | undefined, free: number): number {
  const wanted = before === undefined ? free / 2 : Math.min(before, free - margin);
  return Math.max(margin, wanted);
}

/** Calls whenever a window or its layer has another height, but for while something in it is pressed; answers how to end that. */
function watchPlace(window: HTMLElement, layer: HTMLElement, onHeight: (free: number) => void): () => void {
  let isPressed = false;
  const look = () => {
    // Behind another program, and on a page of the lab, the layer has no room at all: the window keeps its place.
    if (!isPressed && layer.clientHeight > 0) onHeight(layer.clientHeight - window.offsetHeight);
  };
  const press = () => {
    isPressed = true;
    window.style.height = `${String(window.offsetHeight)}px`;
  };
  const release = () => {
    if (!isPressed) return;
    isPressed = false;
    window.style.height = '';
    look();
  };
  const controller = new AbortController();
  const { signal } = controller;
  window.addEventListener('pointerdown', press, { capture: true, signal });
  // The click comes after the release, to what is under the pointer then.
  // Over a list of choices that the browser draws, the release is not told.
  for (const released of ['pointerup', 'pointercancel', 'change', 'keydown'] as const)
    document.addEventListener(released, () => setTimeout(release), { capture: true, signal });
  const observer = new ResizeObserver(look);
  observer.observe(window);
  observer.observe(layer);
  signal.addEventListener('abort', () => observer.disconnect());
  return () => controller.abort();
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
