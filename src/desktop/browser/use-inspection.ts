import { createContext, use, useEffect, useState } from 'react';

/** Whether the developer tools are open, and the way to open and close them. */
export interface Inspection {
  readonly isOpen: boolean;
  readonly set: (isOpen: boolean) => void;
}

/** Provided by the browser. */
export const InspectionContext = createContext<Inspection>({ isOpen: false, set: () => undefined });

/** The developer tools of the browser around. */
export function useInspection(): Inspection {
  return use(InspectionContext);
}

/** Developer tools that F12 opens and closes, while the browser is in front; none where `isOffered` is false. */
export function useDeveloperTools(isOffered: boolean, isInFront: boolean): Inspection {
  const [isWanted, set] = useState(false);
  useEffect(() => {
    if (!isOffered || !isInFront) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F12') return;
      event.preventDefault();
      set((before) => !before);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOffered, isInFront]);
  return { isOpen: isWanted && isOffered, set };
}
