import type { GivenFile } from '@/actions/preparation/preparation';
import type { Item } from '@/pki/item';
import { useEffect, useState } from 'react';
import { useLab } from '../../shell/lab';
import { startAbortable } from '../../shell/start-abortable';

/** What files were recognised as; `items` is undefined while they are being read. */
export interface Recognition {
  readonly items: readonly Item[] | undefined;
  /** The part of the files that is read, from 0 to 1, once the reading takes long enough to be shown. */
  readonly done: number | undefined;
}

/** Opening protected files is slow: wait until no more of the password is typed. Milliseconds. */
const typingPause = 300;

/** Reading that takes longer than this is shown. Milliseconds. */
const patience = 300;

const nothing: readonly Item[] = [];

interface Latest {
  readonly of: string;
  readonly files: readonly GivenFile[];
  readonly items?: readonly Item[];
  readonly done?: number;
}

/** Reads the files again whenever they or the passwords change; what is being opened then is given up. */
export function useRecognition(files: readonly GivenFile[], passwords: readonly string[]): Recognition {
  const { readFiles } = useLab();
  const [latest, setLatest] = useState<Latest>();
  const of = passwords.join('\n');
  useEffect(() => {
    if (files.length === 0) return undefined;
    const isProtected = of !== '';
    const read = async (signal: AbortSignal) => {
      let done = 0;
      const show = setTimeout(() => setLatest({ of, files, done }), patience);
      signal.addEventListener('abort', () => clearTimeout(show));
      const onProgress = (part: number) => {
        done = part;
        setLatest((shown) =>
          shown?.done === undefined || shown.files !== files ? shown : { of, files, done },
        );
      };
      const items = await readFiles(
        files.map(({ bytes }) => bytes),
        isProtected ? of.split('\n') : [],
        isProtected ? { signal, onProgress } : {},
      );
      clearTimeout(show);
      if (!signal.aborted) setLatest({ of, files, items });
    };
    return startAbortable(read, isProtected ? typingPause : 0);
  }, [readFiles, files, of]);
  const current = latest?.files === files && latest.of === of ? latest : undefined;
  return { items: files.length === 0 ? nothing : current?.items, done: current?.done };
}
