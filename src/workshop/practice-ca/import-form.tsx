import { useMemo, useState } from 'react';
import type { GivenFile, Inputs } from '@/actions/preparation/preparation';
import { Forecast } from '@/views/certificate/foresight/forecast';
import { FileDrop } from '@/views/files/file-drop/file-drop';
import { DialogForm, useFormAction } from './dialog-form';
import { InputRow } from './form-rows';
import type { CloseForm } from './use-practice-windows';

interface ImportFormProps {
  /** Files that were dropped on the list. */
  readonly given: readonly GivenFile[];
  readonly onClose: CloseForm;
}

/** Authorities and lists here are published: PCs that fetch issuers, or ask whether something is revoked, find them. */
const unchanged = 'All connections stay as they are: nothing in the files is new to those who ask for it.';

const intention = { type: 'import-practice-items' } as const;

/** Takes whatever files hold into the lists, by content and not by name. */
export function ImportForm({ given: dropped, onClose }: ImportFormProps) {
  const [files, setFiles] = useState(dropped);
  const [password, setPassword] = useState('');
  const action = useFormAction(onClose);
  const isLocked = action.problem?.field === 'password';
  const inputs = useMemo<Inputs>(
    () => ({ files, secrets: password === '' ? {} : { password } }),
    [files, password],
  );
  const submit = () => action.submit(() => intention, inputs);
  return (
    <DialogForm
      action={action}
      submitName="import"
      submitLabel="Import"
      busyLabel="Reading the files…"
      isDisabled={files.length === 0}
      fields={['files', 'password']}
      onSubmit={() => void submit()}
      onCancel={() => onClose()}
    >
      <div className="practice-page">
        <FileDrop
          label="Keys, requests, certificates and revocation lists"
          name="files"
          several
          files={files}
          onChange={(given) => {
            action.clear();
            setFiles(given);
          }}
          passwords={password === '' ? [] : [password]}
          error={action.errorOf('files')}
          hint="PEM, DER, PKCS #7, PKCS #8 and PKCS #12. Everything in them goes to its list."
        />
        <InputRow
          name="password"
          label="Password, if a file has one"
          type="password"
          value={password}
          onChange={(value) => {
            action.clear();
            setPassword(value);
          }}
          error={isLocked ? action.errorOf('password') : undefined}
        />
        {files.length > 0 && (
          <Forecast heading="After Import" action={intention} inputs={inputs} unchanged={unchanged} />
        )}
      </div>
    </DialogForm>
  );
}
