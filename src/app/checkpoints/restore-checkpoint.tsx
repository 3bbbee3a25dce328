import { useEffect, useState } from 'react';
import { useLab } from '@/views/lab';
import { problemWords } from '@/views/problem-words';
import { Confirmation } from '../confirmation';
import { changeWords } from './change-words';
import type { ListedCheckpoint } from './use-checkpoints';

interface RestoreCheckpointProps {
  readonly checkpoint: ListedCheckpoint;
  readonly onEnd: () => void;
}

/** Names what would change, then puts the lab back. */
export function RestoreCheckpoint({ checkpoint: { id, name }, onEnd }: RestoreCheckpointProps) {
  const { perform, preview } = useLab();
  const [lines, setLines] = useState<readonly string[]>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    void preview({ type: 'restore-checkpoint', checkpoint: id }).then((outcome) => {
      if (outcome.ok) setLines(changeWords(outcome.value.changes));
      else setProblem(problemWords(outcome.problem));
    });
  }, [preview, id]);
  const restore = async () => {
    const outcome = await perform({ type: 'restore-checkpoint', checkpoint: id });
    if (outcome.ok) onEnd();
    else setProblem(problemWords(outcome.problem));
  };
  return (
    <Confirmation
      title={`Restore “${name}”?`}
      name="confirm-restore"
      label="Restore"
      isReady={lines !== undefined}
      onConfirm={() => void restore()}
      onCancel={onEnd}
    >
      <p>The lab becomes what it was when this checkpoint was saved. Undo takes that back.</p>
      <Changes lines={lines} />
      {problem !== undefined && <p role="alert">{problem}</p>}
    </Confirmation>
  );
}

function Changes({ lines }: { readonly lines: readonly string[] | undefined }) {
  if (lines === undefined) return <p>Comparing…</p>;
  if (lines.length === 0) return <p>Nothing would change: the lab is as it was then.</p>;
  return (
    <ul aria-label="What changes">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
