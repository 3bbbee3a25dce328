import { createContext, use } from 'react';

/**
 * Whether a step of this tab is under way or was made just now. What it leads to is said aloud as a whole, changed
 * connections among it, so whoever watches those need not say them again.
 */
export const OwnStepContext = createContext<() => boolean>(() => false);

/** Asked at the moment in which something has changed. */
export function useIsOwnStep(): () => boolean {
  return use(OwnStepContext);
}
