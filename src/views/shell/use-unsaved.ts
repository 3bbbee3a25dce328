import { usePc } from './pc';
import { useEffect } from 'react';

/** Tells the window whether something is typed and not saved; nothing is once the form is gone. */
export function useUnsaved(unsaved: boolean) {
  const { setUnsaved } = usePc();
  useEffect(() => {
    setUnsaved(unsaved);
    return () => setUnsaved(false);
  }, [setUnsaved, unsaved]);
}
