import { createContext, use } from 'react';

/** Told the name of every file that is handed to the real computer. */
export const DownloadsContext = createContext<(name: string) => void>(() => undefined);

/** Where the surrounding program shows what was saved; nowhere outside a browser. */
export function useDownloads(): (name: string) => void {
  return use(DownloadsContext);
}
