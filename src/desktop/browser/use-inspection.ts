import { createContext, use, useCallback, useEffect } from 'react';
import { useDraftState } from '@/views/shell/use-draft';

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

const unwanted = { isWanted: false };

/** Developer tools that F12 opens and closes, while the browser is in front; none where `isOffered` is false. */
export function useDeveloperTools(isOffered: boolean, isInFront: boolean): Inspection {
  const [{ isWanted }, change] = useDraftState('developer tools', unwanted);
  const set = useCallback((wanted: boolean) => change(wanted ? { isWanted: true } : unwanted), [change]);
  useEffect(() => {
    if (!isOffered || !isInFront) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F12') return;
      event.preventDefault();
      set(!isWanted);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOffered, isInFront, isWanted, set]);
  return { isOpen: isWanted && isOffered, set };
}
