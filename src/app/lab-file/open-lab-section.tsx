import { visibleText } from '@/views/words/visible-text';
import { FoundLab } from './found-lab';
import { LabFileDrop } from './lab-file-drop';
import { LabFileProgress } from './lab-file-progress';
import { useLabFile } from './use-lab-file';

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
