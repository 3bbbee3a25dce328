import { useMemo, useState } from 'react';
import type { GivenFile, Inputs } from '@/actions/preparation/preparation';
import { Forecast } from '@/views/certificate/foresight/forecast';
import { FileDrop } from '@/views/files/file-drop/file-drop';
import { useConfirmedAction } from '@/views/certificate/foresight/use-confirmed-action';
import { useLabForm } from '@/views/shell/lab-form';
import { useWatch } from 'react-hook-form';
import { FormText } from '@/ui/form-fields';
import { DialogForm } from './dialog-form';
import type { CloseForm } from './use-practice-windows';

interface ImportFormProps {
  /** Files that were dropped on the list. */
  readonly given: readonly GivenFile[];
  readonly onClose: CloseForm;
}

/** Authorities and lists here are published: PCs that fetch issuers, or ask whether something is revoked, find them. */
const unchanged = 'All connections stay as they are: the files change nothing that clients check.';

const intention = { type: 'import-practice-items' } as const;

/** Takes whatever files hold into the lists, by content and not by name. */
export function ImportForm({ given: dropped, onClose }: ImportFormProps) {
  const [files, setFiles] = useState(dropped);
  const perform = useConfirmedAction();
  const form = useLabForm({
    name: 'import',
    start: () => ({ password: '' }),
    unkept,
    places: ['files'],
    send: ({ password }) => perform(() => intention, inputsOf(files, password)),
    onDone: onClose,
  });
  const { control } = form;
  const password = useWatch({ control, name: 'password' });
  const inputs = useMemo(() => inputsOf(files, password), [files, password]);
  return (
    <DialogForm
      form={form}
      submitName="import"
      submitLabel="Import"
      busyLabel="Reading the files…"
      isDisabled={files.length === 0}
      onCancel={() => onClose()}
    >
      <div className="practice-page">
        <FileDrop
          label="Keys, requests, certificates and revocation lists"
          name="files"
          several
          files={files}
          onChange={(given) => {
            form.forget();
            setFiles(given);
          }}
          passwords={password === '' ? [] : [password]}
          error={form.errorOf('files')}
          hint="PEM, DER, PKCS #7, PKCS #8 and PKCS #12. Everything in them goes to its list."
        />
        <FormText control={control} name="password" label="Password, if a file has one" isSecret />
        {files.length > 0 && (
          <Forecast heading="After Import" action={intention} inputs={inputs} unchanged={unchanged} />
        )}
      </div>
    </DialogForm>
  );
}

const unkept = ['password'] as const;

function inputsOf(files: readonly GivenFile[], password: string): Inputs {
  return { files, secrets: password === '' ? {} : { password } };
}
