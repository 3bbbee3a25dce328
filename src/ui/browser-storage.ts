/** Texts that the browser keeps beside the lab's database; where it blocks that or is full, nothing is kept and nothing throws. */
export interface BrowserStorage {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, text: string) => void;
  /** Removes all whose keys begin so. */
  readonly forget: (prefix: string) => void;
}

/** What this real tab keeps over reloads. */
export const tabStorage = guarded(() => sessionStorage);

/** What all tabs keep from visit to visit. */
export const lastingStorage = guarded(() => localStorage);

/** Asking for a storage throws already where it is blocked: each time is an attempt of its own. */
export function guarded(storage: () => Storage): BrowserStorage {
  return {
    getItem: (key) => attempt(() => storage().getItem(key)) ?? null,
    setItem: (key, text) => attempt(() => storage().setItem(key, text)),
    forget: (prefix) => attempt(() => removeAll(storage(), prefix)),
  };
}

function removeAll(storage: Storage, prefix: string): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  for (const key of keys.filter((each) => each.startsWith(prefix))) storage.removeItem(key);
}

function attempt<Value>(ask: () => Value): Value | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
