import type { BrowserStorage } from '@/ui/browser-storage';

const key = 'connect-certificate-lab.captions';

/** On a projector, or a small screen: the coach beside it would leave too little of the PC. */
const small = '(max-width: 1399.98px), (max-height: 799.98px)';

/** What is shown on a projector: low for its width. */
const low = '(min-width: 640px) and (max-height: 767.98px)';

/** Whether the PC and the coach beside it are too much for the window. */
export function isSmallWindow(): boolean {
  return matchMedia(small).matches;
}

/** Calls back when the window has become small. Returns the way to stop it. */
export function watchSmallWindow(onSmall: () => void): () => void {
  const query = matchMedia(small);
  const tell = () => {
    if (query.matches) onSmall();
  };
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
}

/** Whether *Watch* has captions: as it was chosen in this browser last, else where the window is one of a projector. */
export function hasCaptions(storage: BrowserStorage): boolean {
  const kept = storage.getItem(key);
  return kept === null ? matchMedia(low).matches : kept === 'on';
}

/** Keeps the choice from visit to visit. */
export function keepCaptions(storage: BrowserStorage, isOn: boolean): void {
  storage.setItem(key, isOn ? 'on' : 'off');
}
