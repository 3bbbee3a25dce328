import { useState } from 'react';
import { Confirmation } from '../confirmation';
import { TextInput } from '../text-input';
import { refusalOf } from './save-checkpoint';
import type { ListedCheckpoint } from './use-checkpoints';

interface RenameCheckpointProps {
  readonly checkpoint: ListedCheckpoint;
  /** Names that are in use. */
  readonly taken: readonly string[];
  readonly onRename: (name: string) => void;
  readonly onCancel: () => void;
}

/** Asks for another name. */
export function RenameCheckpoint({ checkpoint, taken, onRename, onCancel }: RenameCheckpointProps) {
  const [name, setName] = useState(checkpoint.name);
  const [error, setError] = useState<string>();
  const others = taken.filter((other) => other !== checkpoint.name);
  const rename = () => {
    const refused = refusalOf(name.trim(), others);
    setError(refused);
    if (refused === undefined) onRename(name.trim());
  };
  return (
    <Confirmation
      title={`Rename “${checkpoint.name}”`}
      name="confirm-rename"
      label="Rename"
      onConfirm={rename}
      onCancel={onCancel}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          rename();
        }}
      >
        <TextInput name="new-name" label="New name" value={name} error={error} onChange={setName} />
      </form>
    </Confirmation>
  );
}
