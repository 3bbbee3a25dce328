import { useState } from 'react';
import type { GivenFile } from '@/actions/preparation/preparation';
import { useWorld } from '@/state/use-world';
import { useLab } from '@/views/shell/lab';
import { visibleText } from '@/views/words/value-words';
import { FolderList } from '../files/folder';
import { DialogWindow } from './dialog-window';

interface FilePickerProps {
  readonly title: string;
  readonly several: boolean;
  readonly onAnswer: (files: readonly GivenFile[]) => void;
}

/** Lets the user choose from the PC's folder. */
export function FilePicker({ title, several, onAnswer }: FilePickerProps) {
  const [selected, setSelected] = useState<readonly string[]>([]);
  const files = useWorld((world) => world.files);
  const { readFile } = useLab();
  const names = selected.flatMap((id) => files[id]?.name ?? []);

  const choose = async (ids: readonly string[]) => {
    const read = async ({ name, sha256 }: (typeof files)[string]) => ({
      name,
      bytes: await readFile(sha256),
    });
    const chosen = await Promise.all(ids.flatMap((id) => files[id] ?? []).map(read));
    onAnswer(chosen.flatMap(({ name, bytes }) => (bytes === undefined ? [] : [{ name, bytes }])));
  };

  return (
    <DialogWindow name="file-picker" title={title} width={700} onClose={() => onAnswer([])}>
      <div className="h-288 bg-surface">
        <FolderList
          selected={selected}
          onSelect={setSelected}
          picks={several ? 'boxes' : 'one'}
          commandsOf={(id) => [
            {
              name: 'open-file',
              label: 'Open',
              run: () => void choose(selected.includes(id) ? selected : [...selected, id]),
              act: 'open',
            },
          ]}
          empty={<p>This folder is empty. Save or add a file first.</p>}
        />
      </div>
      <div className="pc-dialog-buttons items-center">
        <p className="mr-auto min-w-0 truncate">
          {names.length === 0 ? 'No file chosen' : names.map(visibleText).join('; ')}
        </p>
        <button
          type="button"
          name="open"
          className="pc-button not-disabled:border-2 not-disabled:border-windows-blue"
          disabled={names.length === 0}
          onClick={() => void choose(selected)}
        >
          Open
        </button>
        <button type="button" name="cancel" className="pc-button" onClick={() => onAnswer([])}>
          Cancel
        </button>
      </div>
    </DialogWindow>
  );
}
