import { createContext, use } from 'react';
import type { GivenFile } from '@/actions/preparation/preparation';

/** Told the name of every file that is handed to the real computer. */
export const DownloadsContext = createContext<(name: string) => void>(() => undefined);

/** Where the surrounding program shows what was saved; nowhere outside a browser. */
export function useDownloads(): (name: string) => void {
  return use(DownloadsContext);
}

/** How long the browser may take to begin reading; milliseconds. */
const readingTime = 60_000;

/** Hands a file to the real computer as a download of the browser. */
export function saveToComputer({ name, bytes }: GivenFile): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), readingTime);
}
