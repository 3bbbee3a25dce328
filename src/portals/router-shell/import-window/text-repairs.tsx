import { useEffect, useState } from 'react';
import type { Item } from '@/pki/item';
import { RepairNote } from '@/views/files/reading-notes/repair-note';
import { useLab } from '@/views/shell/lab';
import { toInputs, typingPause } from './use-pasted-plan';

/** What was put right in a text before it could be read: the device itself may refuse it. Nothing where nothing was. */
export function TextRepairs({ text }: { readonly text: string }) {
  const { readFiles } = useLab();
  const [read, setRead] = useState<{ readonly of: string; readonly items: readonly Item[] }>();
  useEffect(() => {
    if (text.trim() === '') return undefined;
    let isCurrent = true;
    const readText = async () => {
      const files = (toInputs(text).files ?? []).map(({ bytes }) => bytes);
      const items = await readFiles(files, []);
      if (isCurrent) setRead({ of: text, items });
    };
    const timer = setTimeout(() => void readText(), typingPause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [readFiles, text]);
  return read?.of === text ? <RepairNote name="copy-clean-text" items={read.items} /> : null;
}
