import type { KeyboardEvent } from 'react';
import { DateText } from '@/ui/date-text';
import { NameText } from '@/views/words/shown-text';
import { visibleText } from '@/views/words/value-words';
import type { Asked } from './checkpoint-question';
import type { ListedCheckpoint } from './use-checkpoints';

interface CheckpointTableProps {
  readonly list: readonly ListedCheckpoint[];
  /** What is said where there is none. */
  readonly empty: string;
  readonly onAsk: (asked: Asked) => void;
}

/** The checkpoints there are, the latest in lab time first. */
export function CheckpointTable({ list, empty, onAsk }: CheckpointTableProps) {
  if (list.length === 0) return <p className="text-12 text-frame-muted">{empty}</p>;
  return (
    <table
      className="ui-table wrap-anywhere [--table-cell:6px_24px_6px_0] [--table-name-weight:600]"
      data-stacks
      aria-label="Checkpoints"
    >
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Lab time</th>
          <th scope="col" className="w-[1%] pr-0">
            Actions
          </th>
        </tr>
      </thead>
      <tbody>
        {list.map((checkpoint) => (
          <CheckpointRow key={checkpoint.id} checkpoint={checkpoint} onAsk={onAsk} />
        ))}
      </tbody>
    </table>
  );
}

/** Keys that do in the row what its buttons do. */
const keys: Readonly<Partial<Record<string, Asked['what']>>> = { F2: 'rename', Delete: 'remove' };

interface CheckpointRowProps {
  readonly checkpoint: ListedCheckpoint;
  readonly onAsk: (asked: Asked) => void;
}

function CheckpointRow({ checkpoint, onAsk }: CheckpointRowProps) {
  const ask = (what: Asked['what']) => onAsk({ what, checkpoint });
  const press = (event: KeyboardEvent) => {
    const what = keys[event.key];
    if (what === undefined) return;
    event.preventDefault();
    ask(what);
  };
  return (
    <tr onKeyDown={press}>
      <th scope="row">
        <NameText>{checkpoint.name}</NameText>
      </th>
      <td>
        <DateText at={checkpoint.at} />
      </td>
      <td className="pr-0 text-right whitespace-nowrap max-wide:text-left">
        <span className="inline-flex justify-end gap-6 max-wide:flex-wrap max-wide:justify-start">
          <RowButton what="restore" label="Restore" {...{ checkpoint, ask }} />
          <RowButton what="compare" label="Compare" {...{ checkpoint, ask }} />
          <RowButton what="rename" label="Rename" shortcut="F2" {...{ checkpoint, ask }} />
          <RowButton what="remove" label="Remove" shortcut="Delete" {...{ checkpoint, ask }} />
        </span>
      </td>
    </tr>
  );
}

interface RowButtonProps {
  readonly what: Asked['what'];
  readonly label: string;
  readonly shortcut?: string;
  readonly checkpoint: ListedCheckpoint;
  readonly ask: (what: Asked['what']) => void;
}

function RowButton({ what, label, shortcut, checkpoint: { id, name }, ask }: RowButtonProps) {
  return (
    <button
      type="button"
      name={`${what}-${id}`}
      className="frame-choice"
      aria-label={`${label} “${visibleText(name)}”`}
      title={shortcut === undefined ? undefined : `${label} (${shortcut})`}
      aria-keyshortcuts={shortcut}
      onClick={() => ask(what)}
    >
      {label}
    </button>
  );
}
