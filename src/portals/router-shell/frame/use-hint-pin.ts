import { useState } from 'react';

/** Whether hints stay open, kept for the real tab as the product keeps it for a session. */
const key = 'router-hint-pinned';

/** The pin of the hint strip. */
export function useHintPin() {
  const [isPinned, setState] = useState(() => sessionStorage.getItem(key) === 'yes');
  const setPinned = (pinned: boolean) => {
    sessionStorage.setItem(key, pinned ? 'yes' : 'no');
    setState(pinned);
  };
  return { isPinned, setPinned };
}
