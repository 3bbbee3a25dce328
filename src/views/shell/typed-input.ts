import { useEffect } from 'react';

const listeners = new Set<() => void>();
let count = 0;

/** Whether any form of this page holds something that is typed and not saved. */
export const typedInput = {
  isThere: () => count > 0,
  subscribe: (onChange: () => void) => {
    listeners.add(onChange);
    return () => listeners.delete(onChange);
  },
};

/** Counts a form among those that hold something, as long as it does. */
export function useTypedInput(isTyped: boolean): void {
  useEffect(() => {
    if (!isTyped) return undefined;
    add(1);
    return () => add(-1);
  }, [isTyped]);
}

function add(change: number): void {
  count += change;
  for (const listener of listeners) listener();
}
