import { CompareCheckpoint } from './compare-checkpoint';
import { RemoveCheckpoint } from './remove-checkpoint';
import { RenameCheckpoint } from './rename-checkpoint';
import { RestoreCheckpoint } from './restore-checkpoint';
import type { ListedCheckpoint } from './use-checkpoints';

/** What is asked about a checkpoint. */
export interface Asked {
  readonly what: 'restore' | 'compare' | 'rename' | 'remove';
  readonly checkpoint: ListedCheckpoint;
}

interface CheckpointQuestionProps {
  readonly asked: Asked;
  /** Names that are in use. */
  readonly taken: readonly string[];
  readonly onAsk: (asked: Asked) => void;
  readonly onEnd: () => void;
  readonly onRename: (id: string, name: string) => void;
  readonly onRemove: (id: string, name: string) => void;
}

/** The dialog for what is asked. */
export function CheckpointQuestion(props: CheckpointQuestionProps) {
  const { asked, taken, onAsk, onEnd } = props;
  const { what, checkpoint } = asked;
  const { id, name } = checkpoint;
  switch (what) {
    case 'restore':
      return <RestoreCheckpoint checkpoint={checkpoint} onEnd={onEnd} />;
    case 'compare':
      return (
        <CompareCheckpoint
          checkpoint={checkpoint}
          onRestore={() => onAsk({ what: 'restore', checkpoint })}
          onEnd={onEnd}
        />
      );
    case 'rename':
      return (
        <RenameCheckpoint
          checkpoint={checkpoint}
          taken={taken}
          onRename={(newName) => {
            props.onRename(id, newName);
            onEnd();
          }}
          onCancel={onEnd}
        />
      );
    case 'remove':
      return (
        <RemoveCheckpoint
          checkpoint={checkpoint}
          onRemove={() => {
            props.onRemove(id, name);
            onEnd();
          }}
          onCancel={onEnd}
        />
      );
  }
}
