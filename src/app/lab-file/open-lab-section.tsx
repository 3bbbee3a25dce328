import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { LabFileSummary } from '@/actions/history/lab-file/read-lab-file';
import type { GivenFile } from '@/actions/preparation/preparation';
import type { ReadingWatch } from '@/pki/operations';
import { problemOf } from '@/simulation/world/problem';
import { largestLabFile } from '@/state/lab-file/saved-lab';
import { startAbortable } from '@/views/shell/start-abortable';
import { problemWords } from '@/views/words/problem-words';
import { visibleText } from '@/views/words/value-words';
import { HiddenFileField } from '@/ui/hidden-file-field';
import { useOpenedLab } from '../opened-lab';
import { FoundLab } from './found-lab';
import { LabFileProgress } from './lab-file-progress';
import type { LabFiles } from './lab-files';

/** Takes a lab file and shows what is inside; nothing changes until it is opened. */
export function OpenLab() {
  const { reading, found, refused, said, take, end } = useLabFile();
  return (
    <section className="lab-card" aria-labelledby="open-lab-title">
      <h2 id="open-lab-title">Open lab file</h2>
      <p>The lab in the file takes the place of this one. You see first what is inside, and can undo it.</p>
      <LabFileDrop onTake={take} />
      <p role="status">{said}</p>
      {refused !== undefined && <p role="alert">{refused}</p>}
      {reading !== undefined && (
        <LabFileProgress
          label={`Reading ${visibleText(reading.name)}…`}
          done={reading.done}
          onCancel={() => end('Nothing was changed.')}
        />
      )}
      {found !== undefined && <FoundLab {...found} onEnd={end} />}
    </section>
  );
}

/** Takes one file, by a button or dropped. */
function LabFileDrop({ onTake }: { readonly onTake: (file: File | undefined) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    onTake(event.dataTransfer.files[0]);
  };
  return (
    <div
      role="group"
      aria-label="Lab file"
      className="mb-10 flex flex-wrap items-center gap-x-12 gap-y-8 rounded-6 border border-dashed border-frame-muted p-16"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <HiddenFileField
        ref={input}
        name="lab-file"
        label="Lab file of this computer"
        accept=".json"
        onChoose={([given]) => onTake(given)}
      />
      <button
        type="button"
        name="open-lab-file"
        className="frame-choice"
        onClick={() => input.current?.click()}
      >
        Open lab file…
      </button>
      <span className="text-12 text-frame-muted">or drop it here</span>
    </div>
  );
}

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
