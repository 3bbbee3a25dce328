import { useLayoutEffect, useRef, type RefObject } from 'react';

/** How far down the parts of a page were: pixels by the part's path of child indexes from the panel. */
type Depths = Map<string, number>;

/** What each visit was left at; gone with the visit. */
const left = new WeakMap<object, Depths>();

/** Menus and lists keep their own place from page to page. */
const lasting = 'nav, [role=tree], [role=grid]';

/**
 * A page that is visited anew starts at its top, whatever the one before was scrolled to; one that is come back to stands
 * where it was left, as soon as it is long enough again.
 */
export function usePagePlace(panel: RefObject<HTMLElement | null>, visit: object): void {
  const shown = useRef<object>(undefined);
  const moved = useRef(new Set<Element>());
  useLayoutEffect(() => {
    const element = panel.current;
    if (element === null) return;
    const depths: Depths = left.get(visit) ?? new Map<string, number>();
    left.set(visit, depths);
    const keep = ({ target }: Event) => {
      if (!(target instanceof Element) || target.closest(lasting) !== null) return;
      depths.set(pathOf(target, element), target.scrollTop);
      moved.current.add(target);
    };
    element.addEventListener('scroll', keep, { capture: true });
    const giveUp = shown.current === visit ? undefined : moveTo(element, moved.current, new Map(depths));
    shown.current = visit;
    return () => {
      giveUp?.();
      element.removeEventListener('scroll', keep, { capture: true });
    };
  }, [panel, visit]);
}

/**
 * Moves to the top what was `moved`, then down again while the page grows, until the user acts. Nothing else is asked where
 * it is: the browser would have to lay the new page out at once. Returns the way to give that up.
 */
function moveTo(panel: HTMLElement, moved: Set<Element>, wanted: Depths): () => void {
  for (const part of moved) if (part.isConnected) part.scrollTop = 0;
  moved.clear();
  const given = new AbortController();
  const growth = new MutationObserver(() => descend(panel, wanted));
  given.signal.addEventListener('abort', () => growth.disconnect());
  for (const act of ['wheel', 'pointerdown', 'keydown'])
    panel.addEventListener(act, () => given.abort(), { capture: true, signal: given.signal });
  descend(panel, wanted);
  if (wanted.size > 0) growth.observe(panel, { childList: true, subtree: true });
  return () => given.abort();
}

/** Moves each part as far down as it goes, and forgets the wish once it is there. */
function descend(panel: HTMLElement, wanted: Depths): void {
  for (const [path, depth] of wanted) {
    const part = partAt(panel, path);
    if (part === undefined) continue;
    part.scrollTop = depth;
    if (part.scrollTop >= depth - 1) wanted.delete(path);
  }
}

function pathOf(part: Element, panel: Element): string {
  const { parentElement } = part;
  if (part === panel || parentElement === null) return '';
  return `${pathOf(parentElement, panel)}/${String([...parentElement.children].indexOf(part))}`;
}

function partAt(panel: Element, path: string): Element | undefined {
  const indexes = path.split('/').slice(1).map(Number);
  return indexes.reduce<Element | undefined>((part, index) => part?.children[index], panel);
}
