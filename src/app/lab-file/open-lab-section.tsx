import { useState } from 'react';
import type { LabFileSummary } from '@/actions/lab-file/read-lab-file';
import type { GivenFile } from '@/actions/preparation';
import { problemOf } from '@/simulation/problem';
import { largestLabFile } from '@/state/lab-file/saved-lab';
import { problemWords } from '@/views/problem-words';
import { useOpenedLab } from '../opened-lab';
import { FoundLab } from './found-lab';
import { LabFileDrop } from './lab-file-drop';

interface Found {
  readonly file: GivenFile;
  readonly summary: LabFileSummary;
}

/** Takes a lab file and shows what is inside; nothing changes until it is opened. */
export function OpenLab() {
  const { files } = useOpenedLab();
  const [found, setFound] = useState<Found>();
  const [said, setSaid] = useState('');
  const take = async (given: File | undefined) => {
    setFound(undefined);
    setSaid('');
    if (given === undefined) return;
    setSaid(`Reading ${given.name}…`);
    const file = await readReal(given);
    if (typeof file === 'string') setSaid(file);
    else {
      const summary = await files.inspect(file);
      setSaid('');
      if (summary.ok) setFound({ file, summary: summary.value });
      else setSaid(problemWords(summary.problem));
    }
  };
  const end = (text: string) => {
    setFound(undefined);
    setSaid(text);
  };
  return (
    <section className="lab-card" aria-labelledby="open-lab-title">
      <h2 id="open-lab-title">Open lab file</h2>
      <p>The lab in the file takes the place of this one. You see first what is inside, and can undo it.</p>
      <LabFileDrop onTake={(given) => void take(given)} />
      <p role="status">{said}</p>
      {found !== undefined && <FoundLab {...found} onEnd={end} />}
    </section>
  );
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
