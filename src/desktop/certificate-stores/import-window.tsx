import { useState, type SubmitEvent } from 'react';
import type { StoreName } from '@/simulation/certificate-stores';
import type { Problem } from '@/simulation/problem';
import { problemWords } from '@/views/problem-words';
import { DialogWindow } from '../window/dialog-window';
import { ImportFields, type ImportValues } from './import-fields';
import { useImport } from './use-import';

interface ImportWindowProps {
  readonly store: StoreName;
  /** Called with the store into which something was imported, or with nothing. */
  readonly onClose: (store: StoreName | undefined) => void;
}

/** Puts the certificates of files into a store. */
export function ImportWindow({ store, onClose }: ImportWindowProps) {
  return (
    <DialogWindow title="Import certificates" width={560} onClose={() => onClose(undefined)}>
      <ImportForm store={store} onClose={onClose} />
    </DialogWindow>
  );
}

/** Inside the window, so that its questions belong to it. */
function ImportForm({ store, onClose }: ImportWindowProps) {
  const [values, setValues] = useState<ImportValues>({ store, files: [], password: '' });
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setIsBusy] = useState(false);
  const importFiles = useImport();
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    const outcome = await importFiles(values);
    setIsBusy(false);
    if (outcome === 'declined') return;
    if (outcome.ok) onClose(values.store);
    else setProblem(outcome.problem);
  };
  const change = (changed: Partial<ImportValues>) => {
    setProblem(undefined);
    setValues({ ...values, ...changed });
  };
  return (
    <form className="flex min-h-0 flex-col" onSubmit={(event) => void submit(event)}>
      <ImportFields
        values={values}
        onChange={change}
        error={problem === undefined ? undefined : problemWords(problem)}
        isPasswordWrong={problem?.name === 'password-missing' || problem?.name === 'password-wrong'}
      />
      <div className="pc-dialog-buttons">
        <button
          type="submit"
          name="import-files"
          className="pc-button pc-button-default"
          disabled={values.files.length === 0}
          aria-disabled={isBusy}
        >
          {isBusy ? 'Importing…' : 'Import'}
        </button>
        <button type="button" name="cancel" className="pc-button" onClick={() => onClose(undefined)}>
          Cancel
        </button>
      </div>
    </form>
  );
}
