/** What was given the focus because what had it is gone: nobody has chosen it. */
let substitute: Element | undefined;

/** Whether nothing that somebody has chosen has the focus. */
export function isFocusLost(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || activeElement === substitute;
}

/**
 * Browsers drop the focus when what has it is removed, hidden or disabled, and the next Tab begins at the top of the page.
 * Here the keyboard goes on in what lay around it and is still in sight: the page, the window, the one that came to the
 * front. Whoever knows a better place moves the focus there at once; this comes later. Returns the way to stop it.
 */
export function keepFocus(): () => void {
  const stopped = new AbortController();
  const { signal } = stopped;
  /** What had the focus last, and what lay around it then, outwards. */
  let held: readonly Element[] = [];
  let isDue = false;
  const isGone = () => held[0] !== undefined && !isUsable(held[0]);
  const goOn = () => {
    isDue = false;
    if (!isGone() || hasFocus()) return;
    const place = placeAmong(held);
    substitute = place;
    place?.focus({ preventScroll: true });
  };
  const notice = () => {
    if (isDue || !isGone()) return;
    isDue = true;
    // After the frame and what is done in it.
    requestAnimationFrame(() => setTimeout(goOn));
  };
  const hold = ({ target }: FocusEvent) => {
    held = outwards(target);
    if (target !== substitute) substitute = undefined;
  };
  // Whoever presses where nothing can have the focus has left what had it.
  const leave = () =>
    setTimeout(() => {
      if (!isGone() && !hasFocus()) held = [];
    });
  const changes = new MutationObserver(notice);
  changes.observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['hidden', 'inert', 'disabled'],
  });
  document.addEventListener('focusin', hold, { signal });
  document.addEventListener('focusout', leave, { signal });
  return () => {
    changes.disconnect();
    stopped.abort();
  };
}

/** A node of a picture can have the focus too. */
function outwards(target: EventTarget | null): readonly Element[] {
  if (!(target instanceof Element)) return [];
  return [target, ...outwards(target.parentElement)];
}

function isUsable(element: Element): boolean {
  return (
    element.isConnected && element.closest('[hidden], [inert]') === null && !element.matches(':disabled')
  );
}

function hasFocus(): boolean {
  const { activeElement, body } = document;
  return activeElement !== null && activeElement !== body && isUsable(activeElement);
}

/** The nearest of what lay around that can have the focus, and in it what is on top. */
function placeAmong([, ...around]: readonly Element[]): HTMLElement | undefined {
  const places = [...around, ...document.querySelectorAll('main')].filter(
    (place) => place instanceof HTMLElement,
  );
  const nearest = places.find((place) => place.hasAttribute('tabindex') && isUsable(place));
  const contents = nearest?.querySelectorAll<HTMLElement>('[data-window-content]') ?? [];
  return [...contents].findLast(isUsable) ?? nearest;
}
