import { useEffect } from 'react';

/** How long a secret that somebody has asked to see is shown. Milliseconds. */
const shownFor = 30_000;

/** Masks a secret again after half a minute; `mask` has to be the same function from one drawing to the next. */
export function useMaskedAgain(isShown: boolean, mask: () => void): void {
  useEffect(() => {
    if (!isShown) return undefined;
    const timer = setTimeout(mask, shownFor);
    return () => clearTimeout(timer);
  }, [isShown, mask]);
}
