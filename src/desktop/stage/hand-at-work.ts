import { createContext, use } from 'react';

/** Whether somebody else's hand works on the PC now: then nothing is handed to the real computer. */
export interface HandAtWork {
  isAtWork: boolean;
}

/** Provided by `app`, with the stage; nobody else's hand works without one. */
export const HandContext = createContext<HandAtWork>({ isAtWork: false });

/** Read when something is done, not drawn. */
export function useHand(): HandAtWork {
  return use(HandContext);
}
