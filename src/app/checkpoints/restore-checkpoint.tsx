import { useState } from 'react';
import { useLab } from '@/views/shell/lab';
import { Confirmation } from '../confirmation';
import { ChangeList } from './change-list';
import { useChanges, type Compared } from './use-changes';
import type { ListedCheckpoint } from './use-checkpoints';

interface RestoreCheckpointProps {
  readonly checkpoint: ListedCheckpoint;
  readonly onEnd: () => void;
}

/** Names what would change, then puts the lab back. */
export function RestoreCheckpoint({ checkpoint: { id, name }, onEnd }: RestoreCheckpointProps) {
  const { perform } = useLab();
  const compared = useChanges(id, 'restoring');
  const [refused, setRefused] = useState<Compared>();
  const restore = async () => {
    const outcome = await perform({ type: 'restore-checkpoint', checkpoint: id });
    if (outcome.ok) onEnd();
    else setRefused({ problem: outcome.problem });
  };
  return (
    <Confirmation
      title={`Restore “${name}”?`}
      name="confirm-restore"
      label="Restore"
      isGrave
      isReady={compared.lines !== undefined || compared.problem !== undefined}
      onConfirm={() => void restore()}
      onCancel={onEnd}
    >
      <p>The lab becomes what it was when this checkpoint was saved. Undo takes that back.</p>
      <ChangeList
        compared={refused ?? compared}
        label="What changes"
        nothing="Nothing would change: the lab is as it was then."
      />
    </Confirmation>
  );
}
