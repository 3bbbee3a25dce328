import { Redo2, Undo2 } from 'lucide-react';
import { useUndo, type UndoCommand } from './use-undo';
import { useUndoKeys } from './use-undo-keys';

/** Takes the last step back, or makes it again; the tooltip names the step. */
export function UndoButtons() {
  const commands = useUndo();
  useUndoKeys(commands);
  return (
    <>
      <UndoButton command={commands.undo} />
      <UndoButton command={commands.redo} />
    </>
  );
}

const looks = {
  undo: { icon: Undo2, word: 'Undo', keys: 'Ctrl+Z' },
  redo: { icon: Redo2, word: 'Redo', keys: 'Ctrl+Y' },
} as const;

/** It stays where it is when there is nothing to do, so that the focus does too. */
function UndoButton({ command: { type, sentence, run } }: { readonly command: UndoCommand }) {
  const { icon: Icon, word, keys } = looks[type];
  const words = sentence === undefined ? `${word}: nothing to ${type}` : `${word}: ${sentence}`;
  return (
    <button
      type="button"
      name={type}
      className="frame-button"
      aria-label={words}
      title={`${words} (${keys})`}
      aria-keyshortcuts={keys.replace('Ctrl', 'Control')}
      aria-disabled={sentence === undefined}
      onClick={() => {
        if (sentence !== undefined) void run();
      }}
    >
      <Icon size={17} aria-hidden />
    </button>
  );
}
