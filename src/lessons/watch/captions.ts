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

/** Calls back where the window is small, at once or when it has become so. Returns the way to stop it. */
export function watchSmallWindow(onSmall: () => void): () => void {
  if (isSmallWindow()) onSmall();
  return watchMedia(small, (matches) => {
    if (matches) onSmall();
  });
}

/** Whether the window is as low for its width as one on a projector. */
export function isProjected(): boolean {
  return matchMedia(low).matches;
}

/** Calls back when the window has become one of a projector, or is none any more. Returns the way to stop it. */
export function watchProjected(onChange: () => void): () => void {
  return watchMedia(low, onChange);
}

function watchMedia(media: string, onChange: (matches: boolean) => void): () => void {
  const query = matchMedia(media);
  const tell = () => onChange(query.matches);
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
}

/** Whether *Watch* was to have captions in this browser last; undefined where nobody chose: a projector has them then. */
export function chosenCaptions(storage: BrowserStorage): boolean | undefined {
  const kept = storage.getItem(key);
  return kept === null ? undefined : kept === 'on';
}

/** Keeps the choice from visit to visit. */
export function keepCaptions(storage: BrowserStorage, isOn: boolean): void {
  storage.setItem(key, isOn ? 'on' : 'off');
}
