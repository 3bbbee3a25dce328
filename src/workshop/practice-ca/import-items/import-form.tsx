import { useState } from 'react';
import type { GivenFile } from '@/actions/preparation/preparation';
import { FileDrop } from '@/views/files/file-drop/file-drop';
import { DialogForm } from '../dialog-form';
import { InputRow } from '../input-row';
import { useFormAction } from '../use-form-action';
import type { CloseForm } from '../use-practice-windows';

interface ImportFormProps {
  /** Files that were dropped on the list. */
  readonly given: readonly GivenFile[];
  readonly onClose: CloseForm;
}

/** Takes whatever files hold into the lists, by content and not by name. */
export function ImportForm({ given: dropped, onClose }: ImportFormProps) {
  const [files, setFiles] = useState(dropped);
  const [password, setPassword] = useState('');
  const action = useFormAction(onClose);
  const isLocked = action.problem?.field === 'password';
  const submit = () =>
    action.submit(() => ({ type: 'import-practice-items' }), {
      files,
      secrets: password === '' ? {} : { password },
    });
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
      </div>
    </DialogForm>
  );
}
