import type { KeyboardEvent } from 'react';
import { tabbableIn } from './take-focus';

/**
 * Keys of a dialog of Windows: Tab goes round inside it, Ctrl+Tab opens the next tab of a sheet, and so do Ctrl with
 * the page keys, because most browsers keep Ctrl+Tab to themselves. F6 leads out, to the programs of the taskbar.
 */
export function pressInDialog(event: KeyboardEvent, dialog: HTMLElement): void {
  const target = targetOf(event, dialog);
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
}

function targetOf({ key, ctrlKey, shiftKey }: KeyboardEvent, dialog: HTMLElement): HTMLElement | undefined {
  if (key === 'F6') return document.querySelector<HTMLElement>('#taskbar') ?? undefined;
  if (ctrlKey && /^(?:Tab|PageDown|PageUp)$/.test(key))
    return openTabBeside(dialog, shiftKey || key === 'PageUp' ? -1 : 1);
  return key === 'Tab' ? roundFrom(document.activeElement, dialog, shiftKey ? -1 : 1) : undefined;
}

/** Opens the tab beside the open one, round the end; undefined where the dialog has none. */
function openTabBeside(dialog: HTMLElement, by: -1 | 1): HTMLElement | undefined {
  const list = [...dialog.querySelectorAll('[role=tablist]')].find(
    (other) => other.closest('.pc-dialog') === dialog,
  );
  const tabs = [...(list?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
  const open = tabs.findIndex((tab) => tab.getAttribute('aria-selected') === 'true');
  const next = tabs.at((open + by) % tabs.length);
  next?.click();
  return next;
}

/** The other end of a dialog for Tab at its one end; undefined in between, where the browser knows the way. */
function roundFrom(from: Element | null, dialog: HTMLElement, by: -1 | 1): HTMLElement | undefined {
  const stops = tabbableIn(dialog);
  const [start, end] = by === 1 ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  return from === end ? start : undefined;
}
