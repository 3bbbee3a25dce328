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

/** Notes beside the lab, with what is saved, that there is one, for as long as the browser keeps it. */
export function noteKeptLab(storage: BrowserStorage, { store, keys }: Kept): void {
  let noted = 0;
  const note = () => {
    const { revision } = store.snapshot();
    if (!isKept(keys)) storage.forget(key);
    // Only what is saved: in a tab whose lab another tab has wiped time still goes on.
    else if (revision > noted) storage.setItem(key, 'yes');
    noted = revision;
  };
  store.subscribe(note);
  note();
}

function isKept(keys: Kept['keys']): boolean {
  return keys.state() !== 'nothing-kept';
}
