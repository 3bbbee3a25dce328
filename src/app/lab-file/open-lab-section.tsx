import { visibleText } from '@/views/words/value-words';
import { FoundLab } from './found-lab';
import { LabFileProgress } from './lab-file-progress';
import { useLabFile } from './use-lab-file';
import { useRef, type ChangeEvent, type DragEvent } from 'react';

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
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [given] = event.target.files ?? [];
    onTake(given);
    // So that choosing the same file again is a change too.
    event.target.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    onTake(event.dataTransfer.files[0]);
  };
  return (
    <div
      role="group"
      aria-label="Lab file"
      className="mb-10 flex flex-wrap items-center gap-x-12 gap-y-8 rounded-6 border border-dashed border-frame-muted p-18"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        name="lab-file"
        aria-label="Lab file of this computer"
        className="ui-visually-hidden"
        tabIndex={-1}
        accept=".json"
        onChange={choose}
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
