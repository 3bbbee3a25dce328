import type { BrowserStorage } from '@/ui/browser-storage';

/** A browser's storage in memory. */
export function aBrowserStorage(): BrowserStorage {
  const texts = new Map<string, string>();
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => texts.set(key, text),
    forget: (prefix) => {
      for (const key of texts.keys()) if (key.startsWith(prefix)) texts.delete(key);
    },
  };
}
