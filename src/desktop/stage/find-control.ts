/**
 * The control of a name on the screen, by its `name` or `data-name`: shown, not at rest under a window, and in the
 * window on top of those that have one of that name. `page` may be a part of it. It depends on nothing but its arguments.
 */
export function findControl(name: string, page: ParentNode = document): HTMLElement | undefined {
  const named = `[name="${CSS.escape(name)}"], [data-name="${CSS.escape(name)}"]`;
  const usable = [...page.querySelectorAll<HTMLElement>(named)].filter(
    (element) => element.checkVisibility() && element.closest('[inert], [aria-hidden=true]') === null,
  );
  // Windows are drawn above what stands before them in the page.
  const top = usable.at(-1)?.closest('[data-window]');
  return usable.find((element) => element.closest('[data-window]') === top);
}
