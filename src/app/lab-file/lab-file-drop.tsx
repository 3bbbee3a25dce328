import { useRef, type ChangeEvent, type DragEvent } from 'react';

/** Takes one file, by a button or dropped. */
export function LabFileDrop({ onTake }: { readonly onTake: (file: File | undefined) => void }) {
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
      className="lab-file-drop"
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
      <span className="frame-note">or drop it here</span>
    </div>
  );
}
