import type { ReadingWatch } from '@/pki/operations';

/** What follows one part of some work, from one portion of the whole, 0 to 1, to another. */
export function watchPart({ signal, onProgress }: ReadingWatch, from: number, to: number): ReadingWatch {
  return {
    ...(signal && { signal }),
    onProgress: (done) => onProgress?.(from + done * (to - from)),
  };
}
