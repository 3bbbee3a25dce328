import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { saveToComputer } from '@/desktop/window/downloads';
import { FormCheckbox } from '@/ui/form-fields';
import { changeFields, Form, useLabForm } from '@/views/shell/lab-form';
import { UnsavedLine } from '../backup/backup-notice';
import { useOpenedLab } from '../opened-lab';
import { NewPassword } from '../new-password';
import { LabFileProgress } from './lab-file-progress';
import { visibleText } from '@/views/words/value-words';

/** What is chosen and typed to save a lab. */
interface SaveValues {
  readonly 'with-keys': boolean;
  readonly password: string;
  readonly 'password-again': string;
}

const unkept = ['password', 'password-again'] as const;

/** Saves the lab to the real computer, with its keys only if that is wanted and protected. */
export function SaveLab() {
  const { files } = useOpenedLab();
  const [said, setSaid] = useState('');
  const form = useLabForm({
    name: 'save lab',
    start: (): SaveValues => ({ 'with-keys': false, password: '', 'password-again': '' }),
    unkept,
    send: async ({ 'with-keys': hasKeys, password, 'password-again': repeated }) => {
      setSaid('');
      if (!hasKeys || password === repeated) return files.save(hasKeys ? password : undefined);
      form.setError('password', { message: 'Type the same password twice.' }, { shouldFocus: true });
      return undefined;
    },
    onDone: (file, { 'with-keys': hasKeys }) => {
      saveToComputer(file);
      changeFields(form, { password: '', 'password-again': '' });
      const keys = hasKeys ? 'with its private keys, encrypted' : 'without private keys';
      setSaid(`${visibleText(file.name)} was saved ${keys}.`);
    },
  });
  const { control, isBusy } = form;
  const hasKeys = useWatch({ control, name: 'with-keys' });
  return (
    <section className="lab-card" aria-labelledby="save-lab-title">
      <h2 id="save-lab-title">Save lab file</h2>
      <p>
        Equipment, certificates, orders, files of the PC and the lab clock go into one file that any copy of
        this app can open.
      </p>
      <UnsavedLine />
      <Form form={form} className="grid justify-items-start gap-10">
        <FormCheckbox
          control={control}
          name="with-keys"
          label="Private keys too, encrypted with a password"
          translate="yes"
        />
        {hasKeys ? <NewPassword name="password" /> : <WithoutKeys />}
        <button type="submit" name="save-lab-file" className="frame-choice frame-main" disabled={isBusy}>
          {isBusy ? 'Saving…' : 'Save lab file…'}
        </button>
        {isBusy && <LabFileProgress label="Writing the file…" />}
        {form.message !== undefined && <p role="alert">{form.message.text}</p>}
        <p role="status">{said}</p>
      </Form>
    </section>
  );
}

function WithoutKeys() {
  return (
    <p className="text-12 text-frame-muted">
      Without them, nothing that needs an existing key can be signed where the file is opened: no orders, no
      request for a stored key.
    </p>
  );
}
