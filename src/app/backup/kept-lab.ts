import type { KeyKeeper } from '@/actions/vault/key-keeper';
import type { LabStore } from '@/state/lab-store';
import type { BrowserStorage } from '@/ui/browser-storage';

/** Wiped with everything else that the browser keeps of the lab (`connect-certificate-lab.`). */
const key = 'connect-certificate-lab.is-kept';

interface Kept {
  readonly store: Pick<LabStore, 'snapshot' | 'subscribe'>;
  readonly keys: Pick<KeyKeeper, 'state'>;
}

/**
 * Whether the browser kept a lab at an earlier visit and has none now, though nobody wiped it: browsers empty a database that
 * they find damaged, as Chromium does after some crashes in the middle of a save.
 */
export function isLabGone(storage: BrowserStorage, { store, keys }: Kept): boolean {
  return isKept(keys) && store.snapshot().revision === 0 && storage.getItem(key) !== null;
}

/** Notes beside the lab that there is one, for as long as the browser keeps it. */
export function noteKeptLab(storage: BrowserStorage, { store, keys }: Kept): void {
  const note = () => {
    if (!isKept(keys)) storage.forget(key);
    else if (store.snapshot().revision > 0) storage.setItem(key, 'yes');
  };
  store.subscribe(note);
  note();
}

function isKept(keys: Kept['keys']): boolean {
  return keys.state() !== 'nothing-kept';
}
