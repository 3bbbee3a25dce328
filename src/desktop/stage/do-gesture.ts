import type { World } from '@/simulation/world/world';
import type { Gesture } from '@/views/stage/hand';
import { findControl } from './find-control';

/** What a gesture may need of the lab besides the screen. */
export interface Hands {
  readonly world: () => World;
  /** The text of a file of the PC's folder. */
  readonly textOf: (file: string) => Promise<string>;
  readonly signal: AbortSignal;
}

/** Does one kind of gesture, and answers whether it could be done. */
type Doing<Does> = (
  gesture: Extract<Gesture, { readonly does: Does }>,
  element: HTMLElement,
  hands: Hands,
) => boolean | Promise<boolean>;

const doings: { readonly [Does in Gesture['does']]: Doing<Does> } = {
  type: ({ text }, element) => typeInto(element, text),
  choose: ({ choice }, element, { signal }) => choose(element, choice, signal),
  tick: ({ isTicked }, element) => {
    if (element instanceof HTMLInputElement && element.checked !== isTicked) element.click();
    return true;
  },
  pick: ({ files }, element, hands) => pick(element, files, hands),
  paste: async ({ files }, element, { textOf }) =>
    typeInto(element, (await Promise.all(files.map(textOf))).join('\n')),
  press: (_gesture, element, hands) => press(element, hands),
  answer: (_gesture, element, hands) => press(element, hands),
  await: () => true,
};

/**
 * Does a gesture with a control: by the events `input` and `click` alone, so that the page notices what it would of a
 * user. What is there already is left. Resolves with whether it could be done.
 */
export async function doGesture(gesture: Gesture, element: HTMLElement, hands: Hands): Promise<boolean> {
  const does = doings[gesture.does] as Doing<Gesture['does']>;
  return does(gesture, element, hands);
}

/** A button whose work is under way says so; the page goes on when it is done. */
async function press(element: HTMLElement, hands: Hands): Promise<boolean> {
  element.click();
  return (await until(() => (element.isConnected && isBusy(element) ? undefined : true), hands)) ?? false;
}

function isBusy(element: HTMLElement): boolean {
  return element.hasAttribute('data-pending');
}

function typeInto(element: HTMLElement, text: string): boolean {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return false;
  if (element.value === text) return true;
  // React notices what is set past its own setter only.
  const prototype =
    element instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, text);
  element.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}

/** Radio buttons stand on the page; a list opens first. */
async function choose(element: HTMLElement, choice: string, signal: AbortSignal): Promise<boolean> {
  const group = groupAround(element);
  if (group !== null) return chooseInGroup(group, choice);
  if (element instanceof HTMLSelectElement) return chooseInHtml(element, choice);
  if (element.closest('.ui-field-root')?.querySelector('select')?.value === choice) return true;
  element.click();
  const found = await until(() => findControl(`choice-${choice}`), { signal });
  found?.click();
  return found !== undefined && (await isGone(found, signal));
}

/** The radio buttons that an element stands for or is one of: their group may have no box of its own. */
export function groupAround(element: HTMLElement): HTMLElement | null {
  return element.closest<HTMLElement>('[role=radiogroup]');
}

function chooseInGroup(group: HTMLElement, choice: string): boolean {
  const button = [...group.querySelectorAll<HTMLInputElement>('input')].find(({ value }) => value === choice);
  if (button?.checked === false) button.click();
  return button !== undefined;
}

function chooseInHtml(element: HTMLSelectElement, choice: string): boolean {
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(element, choice);
  element.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

/** A list closes when something of it was chosen. */
async function isGone(element: HTMLElement, signal: AbortSignal): Promise<boolean> {
  return (await until(() => (element.isConnected ? undefined : true), { signal })) ?? false;
}

/** From the folder of the PC: its rows, then Open. */
async function pick(element: HTMLElement, names: readonly string[], hands: Hands): Promise<boolean> {
  element.click();
  const open = await until(() => findControl('open', pickerIn(document)), hands);
  if (open === undefined) return false;
  for (const [index, name] of names.entries()) {
    const [id] = Object.entries(hands.world().files).findLast(([, file]) => file.name === name) ?? [];
    const row = id === undefined ? undefined : findControl(`row-${id}`, pickerIn(document));
    if (row === undefined) return false;
    row.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: index > 0 }));
    // What is chosen already is known to the list only once it is drawn.
    await until(() => isChosen(`row-${id ?? ''}`), { signal: hands.signal, within: drawing });
  }
  const isReady = await until(() => (open.matches(':disabled') ? undefined : true), hands);
  open.click();
  // The files are read before the folder closes.
  return isReady === true && (await isGone(open, hands.signal));
}

/** How long a list may take to draw what was chosen in it: milliseconds. */
const drawing = 500;

function isChosen(row: string): true | undefined {
  return findControl(row, pickerIn(document))?.getAttribute('aria-selected') === 'true' || undefined;
}

function pickerIn(page: Document): ParentNode {
  return (
    [...page.querySelectorAll('[data-window="file-picker"]')].findLast((each) => each.checkVisibility()) ??
    page
  );
}

/** How long a page may take to show what follows: milliseconds. */
const patience = 8000;

/**
 * What `look` finds as soon as it finds something; undefined when that takes too long, or `signal` gives it up. It looks
 * at once, then after every turn in which the page could change.
 */
export async function until<Found>(
  look: () => Found | undefined,
  { signal, within = patience }: { readonly signal?: AbortSignal; readonly within?: number } = {},
): Promise<Found | undefined> {
  const end = Date.now() + within;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (signal?.aborted === true || Date.now() > end) return undefined;
    await new Promise((resolve) => setTimeout(resolve, turn));
  }
}

/** Milliseconds; shorter than a frame. */
const turn = 8;
