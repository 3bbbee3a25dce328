import { isFocusLost } from '@/ui/kept-focus';

/** A tab and its panel are left out: as soon as the panel has content it takes the focus no more, and would lose it. */
const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"], [role=tab], [role=tabpanel])';

/** What is filled in. */
const field =
  'input:not([disabled], [type=file]), select:not([disabled], [tabindex="-1"]), textarea:not([disabled])';

/**
 * Moves the focus into a window that has just opened: to the control marked `data-initial-focus`, else to the first
 * field of its content, else to whatever it has first. Returns what gives the focus back when the window is gone, unless the user moved it elsewhere.
 */
export function takeFocus(window: HTMLElement): () => void {
  const before = document.activeElement;
  const program = window.closest('section') ?? document.body;
  // Its own content: a window lies within that of the program that owns it.
  const content = window.querySelector('[data-window-content]');
  const wanted =
    window.querySelector<HTMLElement>('[data-initial-focus]') ??
    content?.querySelector<HTMLElement>(field) ??
    content?.querySelector<HTMLElement>(focusable) ??
    window;
  if (!window.contains(before)) wanted.focus();
  return () => {
    if (!isFocusLost()) return;
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    if (isFocusLost()) awakeContentOf(program)?.focus();
  };
}

/** Where Tab stops in a window, in its order: of a group of radio buttons at the one that is chosen. */
export function tabbableIn(window: HTMLElement): readonly HTMLElement[] {
  const stops = [...window.querySelectorAll<HTMLElement>(`${focusable}, [role=tab], [role=tabpanel]`)];
  return stops.filter(
    (stop) =>
      stop.tabIndex >= 0 &&
      stop.closest('[hidden], [inert]') === null &&
      !(stop instanceof HTMLInputElement && stop.type === 'radio' && !stop.checked && isOtherChosen(stop)),
  );
}

function isOtherChosen({ name, form, ownerDocument }: HTMLInputElement): boolean {
  const group = (form ?? ownerDocument).querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`);
  return [...group].some(({ checked }) => checked);
}

/** The content of the top window of a program: where the focus goes when what had it is gone or disabled. */
function awakeContentOf(program: Element): HTMLElement | undefined {
  return [...program.querySelectorAll<HTMLElement>('[data-window-content]:not([inert])')].at(-1);
}
