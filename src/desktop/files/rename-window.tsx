import { useId, useState, type SubmitEvent } from 'react';
import { useLab } from '@/views/shell/lab';
import { problemWords } from '@/views/words/problem-words';
import { DialogWindow } from '../window/dialog-window';

interface RenameWindowProps {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** Asks for a file's new name; Enter saves it. */
export function RenameWindow({ id, name, onClose }: RenameWindowProps) {
  const { perform } = useLab();
  const [value, setValue] = useState(name);
  const [error, setError] = useState<string>();
  const errorId = useId();
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const outcome = await perform({ type: 'rename-file', file: id, name: value });
    if (outcome.ok) onClose();
    else setError(problemWords(outcome.problem));
  };
  return (
    <DialogWindow title="Rename" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <div className="bg-(--ui-surface) px-4 py-4">
          <label className="block">
            New name
            <input
              type="text"
              name="name"
              className="ui-input mt-1 w-full"
              value={value}
              autoComplete="off"
              spellCheck={false}
              data-initial-focus=""
              aria-invalid={error !== undefined}
              aria-describedby={error === undefined ? undefined : errorId}
              onFocus={(event) => selectStem(event.currentTarget)}
              onChange={(event) => setValue(event.target.value)}
            />
          </label>
          <p id={errorId} role="alert" className="mt-1.5 text-(--ui-error)">
            {error}
          </p>
        </div>
        <div className="pc-dialog-buttons">
          <button type="submit" name="rename" className="pc-button pc-button-default">
            Rename
          </button>
          <button type="button" name="cancel" className="pc-button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </DialogWindow>
  );
}

/** The name without its ending, as Windows selects it. */
function selectStem(input: HTMLInputElement) {
  const dot = input.value.lastIndexOf('.');
  input.setSelectionRange(0, dot > 0 ? dot : input.value.length);
}
