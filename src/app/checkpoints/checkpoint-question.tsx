import type { ListedCheckpoint } from './use-checkpoints';
import { Confirmation } from '../confirmation';
import { useState, useEffect } from 'react';
import { FormText } from '@/ui/form-fields';
import { Form, useLabForm } from '@/views/shell/lab-form';
import { refusalOf } from './save-checkpoint';
import { useLab } from '@/views/shell/lab';
import { visibleText } from '@/views/words/value-words';
import { problemWords } from '@/views/words/problem-words';
import { faultOf } from '@/base/outcome';
import { problemOf, type Problem } from '@/simulation/world/problem';
import { changeWords, type ChangeView } from './change-words';

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

interface CompareCheckpointProps {
  readonly checkpoint: ListedCheckpoint;
  readonly onRestore: () => void;
  readonly onEnd: () => void;
}

/** What was done to the lab since a checkpoint was saved. */
function CompareCheckpoint({ checkpoint: { id, name }, onRestore, onEnd }: CompareCheckpointProps) {
  const compared = useChanges(id, 'since');
  return (
    <Confirmation
      title={`Since “${visibleText(name)}”`}
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

interface RemoveCheckpointProps {
  readonly checkpoint: ListedCheckpoint;
  readonly onRemove: () => void;
  readonly onCancel: () => void;
}

/** Asks before a checkpoint goes: that cannot be undone. */
function RemoveCheckpoint({ checkpoint: { name }, onRemove, onCancel }: RemoveCheckpointProps) {
  return (
    <Confirmation
      title={`Remove “${visibleText(name)}”?`}
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

interface RenameCheckpointProps {
  readonly checkpoint: ListedCheckpoint;
  /** Names that are in use. */
  readonly taken: readonly string[];
  readonly onRename: (name: string) => void;
  readonly onCancel: () => void;
}

/** Asks for another name. */
function RenameCheckpoint({ checkpoint, taken, onRename, onCancel }: RenameCheckpointProps) {
  const others = taken.filter((other) => other !== checkpoint.name);
  const form = useLabForm({
    name: 'rename checkpoint',
    start: () => ({ 'new-name': checkpoint.name }),
    send: ({ 'new-name': typed }) => {
      const refused = refusalOf(typed.trim(), others);
      if (refused === undefined) onRename(typed.trim());
      else form.setError('new-name', { message: refused }, { shouldFocus: true });
      return Promise.resolve(undefined);
    },
  });
  return (
    <Confirmation
      title={`Rename “${visibleText(checkpoint.name)}”`}
      name="confirm-rename"
      label="Rename"
      onConfirm={form.submit}
      onCancel={onCancel}
    >
      <Form form={form}>
        <FormText control={form.control} name="new-name" label="New name" translate="yes" maxLength={200} />
      </Form>
    </Confirmation>
  );
}

interface RestoreCheckpointProps {
  readonly checkpoint: ListedCheckpoint;
  readonly onEnd: () => void;
}

/** Names what would change, then puts the lab back. */
function RestoreCheckpoint({ checkpoint: { id, name }, onEnd }: RestoreCheckpointProps) {
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
      title={`Restore “${visibleText(name)}”?`}
      name="confirm-restore"
      label="Restore"
      isGrave
      isReady={compared.lines !== undefined || compared.problem !== undefined}
      onConfirm={() => void restore()}
      onCancel={onEnd}
    >
      <p>The lab becomes what it was when this checkpoint was saved. You can undo that.</p>
      <ChangeList
        compared={refused ?? compared}
        label="What changes"
        nothing="Nothing would change: the lab is as it was then."
      />
    </Confirmation>
  );
}

interface ChangeListProps {
  readonly compared: Compared;
  readonly label: string;
  readonly nothing: string;
}

/** What lies between the lab and a checkpoint, a line a kind of thing; or why that cannot be said. */
function ChangeList({ compared: { lines, problem }, label, nothing }: ChangeListProps) {
  if (problem !== undefined) return <p role="alert">{problemWords(problem)}</p>;
  if (lines === undefined) return <p>Comparing…</p>;
  if (lines.length === 0) return <p>{nothing}</p>;
  return (
    <ul aria-label={label} className="wrap-anywhere">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** What lies between the lab and a checkpoint. */
interface Compared {
  /** Absent while they are being compared. */
  readonly lines?: readonly string[];
  readonly problem?: Problem;
}

/** Compares the lab with a checkpoint; changes nothing. */
function useChanges(checkpoint: string, view: ChangeView): Compared {
  const { preview } = useLab();
  const [answer, setCompared] = useState<Compared>({});
  useEffect(() => {
    let isWanted = true;
    void preview({ type: 'restore-checkpoint', checkpoint }).then((outcome) => {
      if (!isWanted) return;
      setCompared(outcome.ok ? compared(outcome.value.changes, view) : { problem: outcome.problem });
    });
    return () => {
      isWanted = false;
    };
  }, [preview, checkpoint, view]);
  return answer;
}

/** What a damaged record cannot be said of is no reason to keep anybody from going back. */
function compared(changes: Parameters<typeof changeWords>[0], view: ChangeView): Compared {
  try {
    return { lines: changeWords(changes, view) };
  } catch (error) {
    return { problem: problemOf(faultOf(error)) };
  }
}
