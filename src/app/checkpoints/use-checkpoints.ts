import { useEffect, useState } from 'react';
import type { Checkpoints } from '@/actions/history/history';
import { useLab } from '@/views/shell/lab';

/** A checkpoint as the list shows it. */
export type ListedCheckpoint = Awaited<ReturnType<Checkpoints['list']>>[number];

/** The saved states, the newest first, and what can be done with them. */
export interface CheckpointList {
  /** Undefined until it is read. */
  readonly list: readonly ListedCheckpoint[] | undefined;
  readonly save: (name: string) => Promise<void>;
  readonly rename: (id: string, name: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

/** The checkpoints of the lab; read again after each change made here. */
export function useCheckpoints(): CheckpointList {
  const { checkpoints } = useLab().history;
  const [list, setList] = useState<readonly ListedCheckpoint[]>();
  const read = async () => setList((await checkpoints.list()).toReversed());
  useEffect(() => {
    let isWanted = true;
    void checkpoints.list().then((found) => {
      if (isWanted) setList(found.toReversed());
    });
    return () => {
      isWanted = false;
    };
  }, [checkpoints]);
  return {
    list,
    save: async (name) => {
      await checkpoints.save(name);
      await read();
    },
    rename: async (id, name) => {
      await checkpoints.rename(id, name);
      await read();
    },
    remove: async (id) => {
      await checkpoints.remove(id);
      await read();
    },
  };
}
