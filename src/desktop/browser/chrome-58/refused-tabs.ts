import { useEffect, useSyncExternalStore } from 'react';

/** Ids of the browser's tabs that show Chrome's error page now. */
const refused = new Set<string>();
const listeners = new Set<() => void>();

/** Whether a tab shows Chrome's error page instead of its site. */
export function useIsRefused(tabId: string): boolean {
  return useSyncExternalStore(subscribe, () => refused.has(tabId));
}

/** Counts a tab among those as long as the caller is drawn. */
export function useRefusedTab(tabId: string): void {
  useEffect(() => {
    refused.add(tabId);
    tellAll();
    return () => {
      refused.delete(tabId);
      tellAll();
    };
  }, [tabId]);
}

function tellAll() {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
