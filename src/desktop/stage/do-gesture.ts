import type { World } from '@/simulation/world/world';
import type { Gesture } from '@/views/stage/hand';
import { findControl } from './find-control';
import { until } from './until';

/** What a gesture may need of the lab besides the screen. */
export interface Hands {
  readonly world: () => World;
  /** The text of a file of the PC's folder. */
  readonly textOf: (file: string) => Promise<string>;
  readonly signal: AbortSignal;
}

/**
 * Does a gesture with a control: by the events `input` and `click` alone, so that the page notices what it would of a
 * user. What is there already is left. Resolves with whether it could be done.
 */
export async function doGesture(gesture: Gesture, element: HTMLElement, hands: Hands): Promise<boolean> {
  switch (gesture.does) {
    case 'type':
      return typeInto(element, gesture.text);
    case 'choose':
      return choose(element, gesture.choice, hands.signal);
    case 'tick':
      if (element instanceof HTMLInputElement && element.checked !== gesture.isTicked) element.click();
      return true;
    case 'pick':
      return pick(element, gesture.files, hands);
    case 'paste':
      return typeInto(element, (await Promise.all(gesture.files.map(hands.textOf))).join('\n'));
    case 'press':
    case 'answer':
      element.click();
      // A button whose work is under way says so; the page goes on when it is done.
      return (await until(() => (element.isConnected && isBusy(element) ? undefined : true), hands)) ?? false;
    case 'await':
      return true;
  }
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
  if (chosenIn(element) === choice) return true;
  if (element instanceof HTMLSelectElement) {
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(element, choice);
    element.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  }
  const isGroup = element.role === 'radiogroup';
  if (!isGroup) element.click();
  const root = isGroup ? element : document;
  const found = await until(() => findControl(`choice-${choice}`, root), { signal });
  (found?.querySelector<HTMLElement>('input') ?? found)?.click();
  if (isGroup || found === undefined) return found !== undefined;
  return (await until(() => (found.isConnected ? undefined : true), { signal })) ?? false;
}

/** The id of what is chosen in a group of radio buttons or a list, which keeps it in a hidden one of HTML. */
export function chosenIn(element: HTMLElement): string | undefined {
  if (element instanceof HTMLSelectElement) return element.value;
  if (element.role === 'radiogroup') return element.querySelector<HTMLInputElement>('input:checked')?.value;
  return element.closest('.ui-field-root')?.querySelector('select')?.value;
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
  }
  const isReady = await until(() => (open.matches(':disabled') ? undefined : true), hands);
  open.click();
  return isReady ?? false;
}

function pickerIn(page: Document): ParentNode {
  return (
    [...page.querySelectorAll('[data-window="file-picker"]')].findLast((each) => each.checkVisibility()) ??
    page
  );
}
