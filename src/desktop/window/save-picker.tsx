import { useState, type SubmitEvent } from 'react';
import { FolderList } from '../files/folder-list';
import { filesOf } from '../files/folder';
import { useWorld } from '@/state/use-world';
import { DialogWindow } from './dialog-window';

interface SavePickerProps {
  readonly name: string;
  /** What is saved, as the list of types says it: `DER Encoded Binary X.509 (*.cer)`. */
  readonly type: string;
  /** Called with the name, or with nothing when given up. */
  readonly onAnswer: (name: string | undefined) => void;
}

/** *Save As*: a name for a file in the PC's folder. */
export function SavePicker({ name, type, onAnswer }: SavePickerProps) {
  const [value, setValue] = useState(name);
  const files = useWorld((world) => world.files);
  const nameOf = (id: string) => files[id]?.name ?? '';
  const selected = filesOf(files).filter((file) => file.name.toLowerCase() === value.toLowerCase());
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (value.trim() !== '') onAnswer(value.trim());
  };
  return (
    <DialogWindow name="save-picker" title="Save As" width={640} onClose={() => onAnswer(undefined)}>
      <form className="flex min-h-0 flex-col" onSubmit={submit}>
        <div className="h-224 bg-surface">
          <FolderList
            selected={selected.map(({ id }) => id)}
            onSelect={([id = '']) => setValue(nameOf(id))}
            commandsOf={(id) => [
              { name: 'take-name', label: 'Select', run: () => onAnswer(nameOf(id)), act: 'open' },
            ]}
            empty={<p>This folder is empty.</p>}
          />
        </div>
        <div className="grid gap-8 px-12 pt-12">
          <label className="grid min-h-23 grid-cols-[92px_minmax(0,1fr)] items-center gap-8">
            File name:
            <input
              type="text"
              name="save-name"
              className="ui-input"
              value={value}
              autoComplete="off"
              spellCheck={false}
              data-initial-focus=""
              onChange={(event) => setValue(event.target.value)}
            />
          </label>
          <p className="grid min-h-23 grid-cols-[92px_minmax(0,1fr)] items-center gap-8">
            <span>Save as type:</span>
            <span>{type}</span>
          </p>
        </div>
        <div className="pc-dialog-buttons">
          <button
            type="submit"
            name="save"
            className="pc-button not-disabled:border-2 not-disabled:border-windows-blue"
          >
            Save
          </button>
          <button type="button" name="cancel" className="pc-button" onClick={() => onAnswer(undefined)}>
            Cancel
          </button>
        </div>
      </form>
    </DialogWindow>
  );
}
