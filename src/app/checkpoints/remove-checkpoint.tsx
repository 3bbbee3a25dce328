import { Confirmation } from '../confirmation';
import type { ListedCheckpoint } from './use-checkpoints';

interface RemoveCheckpointProps {
  readonly checkpoint: ListedCheckpoint;
  readonly onRemove: () => void;
  readonly onCancel: () => void;
}

/** Asks before a checkpoint goes: that cannot be undone. */
export function RemoveCheckpoint({ checkpoint: { name }, onRemove, onCancel }: RemoveCheckpointProps) {
  return (
    <Confirmation
      title={`Remove “${name}”?`}
      name="confirm-remove"
      label="Remove"
      isGrave
      onConfirm={onRemove}
      onCancel={onCancel}
    >
      <p>
        The lab stays as it is, but there is no way back to this state any more. Private keys and files that
        only this checkpoint still names are deleted. This cannot be undone.
      </p>
    </Confirmation>
  );
}
