import { createContext, use } from 'react';

/** Tells in a sentence what came about without anything on the page that shows it; seen and read out. */
export const TellContext = createContext<(text: string) => void>(() => undefined);

/** The way to tell it; provided by the frame around the PC. */
export function useTell(): (text: string) => void {
  return use(TellContext);
}
