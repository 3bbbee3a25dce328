import { useState, type SubmitEvent } from 'react';
import { useAnnounce } from '@/ui/live-region';
import { TextInput } from '../text-input';

interface SaveCheckpointProps {
  /** Names that are in use. */
  readonly taken: readonly string[];
  readonly onSave: (name: string) => Promise<void>;
}

/** Keeps the lab as it is under a name. */
export function SaveCheckpoint({ taken, onSave }: SaveCheckpointProps) {
  const [name, setName] = useState('');
  const [saving, setSaving] = useState<string>();
  const [error, setError] = useState<string>();
  const announce = useAnnounce();
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const wished = name.trim();
    const refused = refusalOf(wished, taken);
    setError(refused);
    if (refused !== undefined || wished === saving) return;
    setSaving(wished);
    try {
      await onSave(wished);
      // The next name may have been typed meanwhile.
      setName((present) => (present.trim() === wished ? '' : present));
      announce(`The checkpoint “${wished}” was saved.`);
    } catch {
      setError('The browser could not save it. Free some disk space, then try again.');
    }
    setSaving(undefined);
  };
  return (
    <form
      className="mx-0 mt-12 mb-16 flex flex-wrap [align-items:start] gap-10 **:[[name='save-checkpoint']]:mt-[calc(1.5em+3px)] **:[[name='save-checkpoint']]:min-h-30"
      onSubmit={(event) => void save(event)}
    >
      <TextInput
        name="checkpoint-name"
        label="Name of the checkpoint"
        value={name}
        error={error}
        onChange={setName}
      />
      <button type="submit" name="save-checkpoint" className="frame-choice frame-main">
        Save checkpoint
      </button>
    </form>
  );
}

/** Why a name is refused; undefined: it is not. */
export function refusalOf(name: string, taken: readonly string[]): string | undefined {
  if (name === '') return 'A name is required, such as “before the order”.';
  return taken.includes(name) ? `There is already a checkpoint named “${name}”.` : undefined;
}
