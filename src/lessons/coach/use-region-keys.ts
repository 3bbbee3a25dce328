import { useEffect } from 'react';

/** The parts of the screen in the order in which F6 goes round; what is not shown is passed over. */
const regions: readonly (() => HTMLElement | undefined)[] = [
  () => first('.frame-bar a, .frame-bar button'),
  () => topWindow() ?? first('#stage') ?? first('#lab-page'),
  () => first('.coach[data-away=false]') ?? first('.coach-captions'),
  () => first('#taskbar'),
];

/** F6 and Shift+F6 go round the top bar, the PC's front window, the coach and the taskbar, whatever window is open. */
export function useRegionKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (
        event.key !== 'F6' ||
        event.ctrlKey ||
        event.altKey ||
        document.querySelector('dialog:modal') !== null
      )
        return;
      // Dialogs keep their keys to themselves; this one leads out of them.
      event.preventDefault();
      event.stopPropagation();
      next(event.shiftKey ? -1 : 1)?.focus();
    };
    addEventListener('keydown', press, { capture: true });
    return () => removeEventListener('keydown', press, { capture: true });
  }, []);
}

function next(by: -1 | 1): HTMLElement | undefined {
  const here = regions.findIndex((region) => isIn(region()));
  for (let turn = 1; turn <= regions.length; turn += 1) {
    const region = regions.at((Math.max(here, 0) + by * turn) % regions.length)?.();
    if (region !== undefined) return region;
  }
  return undefined;
}

function isIn(region: HTMLElement | undefined): boolean {
  const part = region?.closest('.frame-bar, #stage, #lab-page, #coach, .coach-captions, #taskbar');
  return part?.contains(document.activeElement) ?? false;
}

function topWindow(): HTMLElement | undefined {
  const windows = [...document.querySelectorAll<HTMLElement>('.pc-dialog')];
  return windows.findLast((window) => window.checkVisibility());
}

function first(selector: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)].find((found) => found.checkVisibility());
}
