import { useEffect, useRef, useState } from 'react';
import type { LabFileSummary } from '@/actions/history/lab-file/read-lab-file';
import type { GivenFile } from '@/actions/preparation/preparation';
import type { ReadingWatch } from '@/pki/operations';
import { problemOf } from '@/simulation/world/problem';
import { largestLabFile } from '@/state/lab-file/saved-lab';
import { problemWords } from '@/views/words/problem-words';
import { startAbortable } from '@/views/shell/start-abortable';
import { useOpenedLab } from '../opened-lab';
import type { LabFiles } from './lab-files';

/** A file that is a lab file, with what is inside. */
interface FoundFile {
  readonly file: GivenFile;
  readonly summary: LabFileSummary;
}

/** A file that is being read, and the part of it that is done, from 0 to 1. */
interface Reading {
  readonly name: string;
  readonly done: number;
}

/** What is known of the file that was given last. */
interface Given {
  readonly reading?: Reading;
  readonly found?: FoundFile;
  /** Why it was not taken. */
  readonly refused?: string;
  /** What became of it. */
  readonly said?: string;
}

/** Reads lab files that are given, one at a time: another file, or none, ends the reading of the one before. */
export function useLabFile() {
  const { files } = useOpenedLab();
  const [given, setGiven] = useState<Given>({});
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);
  const end = (said: string) => {
    stop.current?.();
    setGiven({ said });
  };
  const take = (real: File | undefined) => {
    end('');
    if (real === undefined) return;
    const { name } = real;
    setGiven({ reading: { name, done: 0 } });
    stop.current = startAbortable(async (signal) => {
      // What was under way when the reading was given up still comes to an end.
      const onProgress = (done: number) => {
        if (!signal.aborted) setGiven({ reading: { name, done } });
      };
      const read = await readGiven(real, files, { signal, onProgress });
      if (!signal.aborted) setGiven(read);
    }, 0);
  };
  return { ...given, take, end };
}

async function readGiven(real: File, files: LabFiles, watch: ReadingWatch): Promise<Given> {
  const file = await readReal(real);
  if (typeof file === 'string') return { refused: file };
  const summary = await files.inspect(file, watch);
  return summary.ok
    ? { found: { file, summary: summary.value } }
    : { refused: problemWords(summary.problem) };
}

/** The file, or why it was not read. */
async function readReal(given: File): Promise<GivenFile | string> {
  const file = given.name;
  if (given.size > largestLabFile) return problemWords(problemOf('lab-file-too-large', 'file', { file }));
  try {
    return { name: file, bytes: new Uint8Array(await given.arrayBuffer()) };
  } catch {
    return `${file} could not be read: it is a folder, or it was moved or is in use.`;
  }
}
