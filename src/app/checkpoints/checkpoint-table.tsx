import { DateText } from '@/ui/date-text';
import type { ListedCheckpoint } from './use-checkpoints';

interface CheckpointTableProps {
  readonly list: readonly ListedCheckpoint[];
  readonly onRestore: (checkpoint: ListedCheckpoint) => void;
  readonly onRemove: (checkpoint: ListedCheckpoint) => void;
}

/** The checkpoints there are, the latest in lab time first. */
export function CheckpointTable({ list, onRestore, onRemove }: CheckpointTableProps) {
  if (list.length === 0)
    return <p className="frame-note">No checkpoint is saved yet. Give the present state a name above.</p>;
  return (
    <table className="checkpoint-table" aria-label="Checkpoints">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Lab time</th>
          <th scope="col" className="checkpoint-actions">
            Actions
          </th>
        </tr>
      </thead>
      <tbody>
        {list.map((checkpoint) => (
          <tr key={checkpoint.id}>
            <th scope="row">{checkpoint.name}</th>
            <td>
              <DateText at={checkpoint.at} />
            </td>
            <td className="checkpoint-actions">
              <RowButton name="restore" label="Restore" {...{ checkpoint }} onPress={onRestore} />
              <RowButton name="remove" label="Remove" {...{ checkpoint }} onPress={onRemove} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface RowButtonProps {
  readonly name: string;
  readonly label: string;
  readonly checkpoint: ListedCheckpoint;
  readonly onPress: (checkpoint: ListedCheckpoint) => void;
}

function RowButton({ name, label, checkpoint, onPress }: RowButtonProps) {
  return (
    <button
      type="button"
      name={`${name}-${checkpoint.id}`}
      className="frame-choice"
      aria-label={`${label} “${checkpoint.name}”`}
      onClick={() => onPress(checkpoint)}
    >
      {label}
    </button>
  );
}
