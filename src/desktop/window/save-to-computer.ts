import type { GivenFile } from '@/actions/preparation/preparation';

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
