import { Confirmation } from '../confirmation';
import { ChangeList } from './change-list';
import { useChanges } from './use-changes';
import type { ListedCheckpoint } from './use-checkpoints';

interface CompareCheckpointProps {
  readonly checkpoint: ListedCheckpoint;
  readonly onRestore: () => void;
  readonly onEnd: () => void;
}

/** What was done to the lab since a checkpoint was saved. */
export function CompareCheckpoint({ checkpoint: { id, name }, onRestore, onEnd }: CompareCheckpointProps) {
  const compared = useChanges(id, 'since');
  return (
    <Confirmation
      title={`Since “${name}”`}
      name="restore-compared"
      label="Restore…"
      isReady={compared.lines !== undefined && compared.lines.length > 0}
      cancelLabel="Close"
      onConfirm={onRestore}
      onCancel={onEnd}
    >
      <ChangeList
        compared={compared}
        label="What changed since"
        nothing="Nothing has changed: the lab is as it was then."
      />
    </Confirmation>
  );
}
