import type { GivenFile } from '@/actions/preparation';
import type { Item } from '@/pki/item';
import { useEffect, useState } from 'react';
import { useLab } from '../lab';

/** What files were recognised as; `items` is undefined while they are being read. */
export interface Recognition {
  readonly items: readonly Item[] | undefined;
}

/** Opening protected files is slow: wait until no more of the password is typed. Milliseconds. */
const typingPause = 300;

/** Reads the files again whenever they or the passwords change. */
export function useRecognition(files: readonly GivenFile[], passwords: readonly string[]): Recognition {
  const { readFiles } = useLab();
  const [latest, setLatest] = useState<{
    readonly of: string;
    readonly files: typeof files;
    items: readonly Item[];
  }>();
  const passwordLines = passwords.join('\n');
  useEffect(() => {
    if (files.length === 0) return undefined;
    let isCurrent = true;
    const read = async () => {
      const items = await readFiles(
        files.map(({ bytes }) => bytes),
        passwordLines === '' ? [] : passwordLines.split('\n'),
      );
      if (isCurrent) setLatest({ of: passwordLines, files, items });
    };
    const timer = setTimeout(() => void read(), passwordLines === '' ? 0 : typingPause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [readFiles, files, passwordLines]);
  const isLatest = latest?.files === files && latest.of === passwordLines;
  return { items: files.length === 0 ? [] : isLatest ? latest.items : undefined };
}
