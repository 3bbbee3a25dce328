import { useState } from 'react';
import { tabStorage } from '@/ui/browser-storage';

/** Whether hints stay open, kept for the real tab as the product keeps it for a session. */
const key = 'connect-certificate-lab.router-hint-pinned';

/** The pin of the hint strip. */
export function useHintPin() {
  const [isPinned, setState] = useState(() => tabStorage.getItem(key) === 'yes');
  const setPinned = (pinned: boolean) => {
    tabStorage.setItem(key, pinned ? 'yes' : 'no');
    setState(pinned);
  };
  return { isPinned, setPinned };
}
