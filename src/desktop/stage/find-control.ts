import { type ControlsAndWindows, type ControlsInside, controlsOf, labelOf } from '@/views/shell/controls';

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

/** What a control is called on the screen: its entry in the manifest, or what stands on it where that is known only now. */
export function nameOf(element: HTMLElement, label: string | undefined): string {
  if (label !== undefined && !label.includes('*')) return label;
  return (element.getAttribute('aria-label') ?? element.textContent).trim();
}

/** What is to be done with a control, as an imperative: `Press “Generate”.` */
export function doingWith(element: HTMLElement, label: string | undefined): string {
  const name = nameOf(element, label);
  if (element.closest('[role=radiogroup]') !== null) return `Choose in “${name}”.`;
  if (element instanceof HTMLInputElement && element.type === 'checkbox')
    return `Tick “${name}”, or leave it.`;
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
    return `Fill in “${name}”.`;
  if (element.getAttribute('aria-haspopup') === 'listbox') return `Choose in “${name}”.`;
  return element.tagName === 'A' ? `Open “${name}”.` : `Press “${name}”.`;
}

/** The label of a control wherever the page has it: on itself, in a tab or in a window. */
export function labelIn(page: ControlsAndWindows, name: string): string | undefined {
  const parts: readonly ControlsInside[] = [page, ...Object.values(page.windows ?? {})];
  return parts.map((part) => labelOf(controlsOf(part), name)).find((label) => label !== undefined);
}

/** The tab of a part of the screen that holds a control which the part itself does not; with its label. */
export function tabWith({ controls, tabs = {} }: ControlsInside, name: string) {
  if (labelOf(controls, name) !== undefined) return undefined;
  const [id, tab] = Object.entries(tabs).find(([, each]) => labelOf(each.controls, name) !== undefined) ?? [];
  return id === undefined || tab === undefined ? undefined : { id, label: tab.label };
}
