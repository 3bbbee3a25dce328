import { createContext, use, type ReactNode } from 'react';
import type { Pc } from '@/views/shell/pc';

/** Draws a window that ends by answering. */
export type RenderWindow<Answer> = (answer: (value: Answer) => void) => ReactNode;

/** Opens windows that belong to the surrounding one: it rests until they are closed, everything else goes on. */
export interface Windows {
  /** Resolves with the answer, or with `otherwise` when the owner is closed before. */
  readonly open: <Answer>(render: RenderWindow<Answer>, otherwise: Answer) => Promise<Answer>;
}

/** Provided by each window. */
export const WindowsContext = createContext<Windows | undefined>(undefined);

/** What opens windows of the surrounding window. */
export function useWindows(): Windows {
  const windows = use(WindowsContext);
  if (windows === undefined) throw new Error('useWindows outside a window');
  return windows;
}

/** Where the windows of a program or tab are drawn: above its content and within its bounds. */
export const LayerContext = createContext<HTMLElement | null>(null);

/** Makes the PC that the content of a window sees from what opens that window's windows; provided by each program and tab. */
export const PcFactoryContext = createContext<((open: Windows['open']) => Pc) | undefined>(undefined);
