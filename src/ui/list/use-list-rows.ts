import {
  defaultRangeExtractor,
  elementScroll,
  type observeElementRect,
  useVirtualizer,
} from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef, useState } from 'react';

type Observe = typeof observeElementRect<HTMLDivElement>;

/**
 * A list in a hidden tab keeps the size it had, and so its rows. The size is told by the browser once it has laid the page
 * out: whoever asks for it makes the browser do that at once, in the task that draws the list.
 */
const observeWhileShown: Observe = ({ scrollElement }, report) => {
  if (scrollElement === null || !('ResizeObserver' in window)) return undefined;
  const observer = new ResizeObserver(() => {
    const { clientWidth: width, clientHeight: height } = scrollElement;
    if (height > 0) report({ width, height });
  });
  observer.observe(scrollElement);
  return () => observer.disconnect();
};

/**
 * What is taken for the size until the browser tells it: small, so that the first rows and the rest come in two tasks, and
 * large where nothing is ever told.
 */
function beforeMeasured(): { readonly width: number; readonly height: number } {
  return { width: 800, height: 'ResizeObserver' in window ? 160 : 600 };
}

const scrolled = new WeakSet<Element>();

/** A list that has just come is at its top: to scroll there would make the browser lay the page out at once, too. */
const scrollFromTop: typeof elementScroll<HTMLDivElement> = (offset, how, virtualizer) => {
  const { scrollElement } = virtualizer;
  const isNew = scrollElement !== null && !scrolled.has(scrollElement);
  if (isNew) scrolled.add(scrollElement);
  if (!isNew || offset + (how.adjustments ?? 0) !== 0) elementScroll(offset, how, virtualizer);
};

interface RowsInSight {
  /** Of all rows, from top to bottom. */
  readonly ids: readonly string[];
  /** Pixels. */
  readonly rowHeight: number;
  readonly hasFilters: boolean;
  /** The row that has the focus, or would get it by Tab. */
  readonly focus: string;
}

/** Which rows are in sight, and how to bring one there. The row with the focus stays in the page wherever one scrolls. */
export function useListRows({ ids, rowHeight, hasFilters, focus }: RowsInSight) {
  const scroller = useRef<HTMLDivElement>(null);
  const focusIndex = ids.indexOf(focus);
  const headRows = hasFilters ? 3 : 2;
  // The compiler leaves this hook alone because the virtualizer changes in place; nothing here is memoised on it.
  // oxlint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    rangeExtractor: (range) => withIndex(defaultRangeExtractor(range), focusIndex),
    overscan: 6,
    initialRect: beforeMeasured(),
    observeElementRect: observeWhileShown,
    scrollToFn: scrollFromTop,
    scrollPaddingEnd: headRows * rowHeight,
  });

  // The focus follows the selected row, but only if it is on a row already: the details pane keeps it otherwise.
  useEffect(() => {
    const onRow = scroller.current?.querySelector('[data-name^="row-"]:focus') !== null;
    if (onRow)
      scroller.current?.querySelector<HTMLElement>(`[data-name="${CSS.escape(`row-${focus}`)}"]`)?.focus();
  }, [focus]);

  useFilterKey(scroller);
  useSightOfActive(scroller, focus);

  const { width, height } = virtualizer.scrollRect ?? { width: 0, height: 0 };
  const page = Math.max(1, Math.floor(height / rowHeight) - headRows);
  return { scroller, virtualizer, width, page };
}

function withIndex(indexes: readonly number[], one: number): number[] {
  if (one < 0 || indexes.includes(one)) return [...indexes];
  return [...indexes, one].sort((left, right) => left - right);
}

/** A list that gets less room keeps the active row in sight, under its head. */
function useSightOfActive(scroller: RefObject<HTMLElement | null>, active: string) {
  useEffect(() => {
    const grid = scroller.current;
    if (grid === null || !('ResizeObserver' in window)) return;
    let height = 0;
    const observer = new ResizeObserver(() => {
      const isLess = grid.clientHeight < height;
      height = grid.clientHeight;
      const row = grid.querySelector<HTMLElement>(`[data-name="${CSS.escape(`row-${active}`)}"]`);
      if (!isLess || row === null) return;
      const head = [...grid.querySelectorAll('.ui-list-head')].at(-1)?.clientHeight ?? 0;
      const { top } = row.getBoundingClientRect();
      grid.scrollTop += top - grid.getBoundingClientRect().top - head;
    });
    observer.observe(grid);
    return () => observer.disconnect();
  }, [scroller, active]);
}

/**
 * Ctrl+F goes to the filters of the list instead of searching the whole window, while the list is in sight and no
 * window lies over it.
 */
function useFilterKey(scroller: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      const box = scroller.current?.querySelector<HTMLInputElement>('input[name^="filter-"]');
      if (box?.checkVisibility() !== true || box.closest('[inert]') !== null) return;
      event.preventDefault();
      box.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [scroller]);
}

type Texts = Readonly<Record<string, string>>;

/** What is typed in the filter boxes of a list, by column, and what of it narrows the list. */
export interface ListFilters {
  readonly typed: Texts;
  readonly applied: Texts;
  readonly type: (column: string, text: string) => void;
  /** Narrows the list by what is typed. */
  readonly apply: () => void;
  /** Empties one box, or all of them, and shows what it had hidden. */
  readonly clear: (column?: string) => void;
}

const none: Texts = {};

/** The filters of one list; while they are `off`, all rows are shown. */
export function useListFilters(off: boolean): ListFilters {
  const [typed, setTyped] = useState<Texts>({});
  const [applied, setApplied] = useState<Texts>({});
  return {
    typed,
    applied: off ? none : applied,
    type: (column, text) => setTyped({ ...typed, [column]: text }),
    apply: () => setApplied(typed),
    clear: (column) => {
      const left = column === undefined ? {} : { ...typed, [column]: '' };
      setTyped(left);
      setApplied(left);
    },
  };
}
