import { useEffect, useState, useSyncExternalStore } from 'react';
import type { KeyState } from '@/actions/vault/key-keeper';
import { useRevision } from '@/state/use-world';
import { useOpenedLab } from '../opened-lab';

/** How the secrets of the lab are kept, and whether they can be read. */
export function useKeyState(): KeyState {
  const { keys } = useOpenedLab();
  return useSyncExternalStore(keys.subscribe, keys.state);
}

/** How many secrets were kept as they are before; undefined until that is known. */
export function useClearCount(): number | undefined {
  const { keys } = useOpenedLab();
  const state = useKeyState();
  const revision = useRevision();
  const [count, setCount] = useState<number>();
  useEffect(() => {
    let isWanted = true;
    void keys.countClear().then((found) => {
      if (isWanted) setCount(found);
    });
    return () => {
      isWanted = false;
    };
  }, [keys, state, revision]);
  return count;
}
