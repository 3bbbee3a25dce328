import { useFormContext, useWatch } from 'react-hook-form';
import { isStrongPassword } from '@/actions/history/lab-file/sealed-keys';
import type { KeyKeeper } from '@/actions/vault/key-keeper';
import { refusal, success } from '@/base/outcome';
import { problemOf } from '@/simulation/world/problem';
import { FormRadioChoice } from '@/ui/form-fields';
import { changeFields, Form, type LabForm, useLabForm } from '@/views/shell/lab-form';
import { NewPassword } from '../new-password';

/** How secrets can be kept: as they are, under a password, or until the last tab is closed. */
type KeyChoice = 'unprotected' | 'password' | 'memory';

interface Words {
  readonly label: string;
  readonly note: string;
}

interface ChooseKeysProps {
  /** The choices with their words, the usual one first. */
  readonly choices: Partial<Readonly<Record<KeyChoice, Words>>>;
  readonly start: KeyChoice;
  /** The button by name and label. */
  readonly name: string;
  readonly label: string;
  readonly onChoose: (choice: KeyChoice, password: string) => Promise<void>;
  readonly onCancel?: () => void;
}

const unkept = ['keys-kept', 'new-password', 'new-password-again'] as const;

const nothingTyped = { 'new-password': '', 'new-password-again': '' };

interface Values {
  readonly 'keys-kept': string;
  readonly 'new-password': string;
  readonly 'new-password-again': string;
}

/** Asks how the lab is to keep its private keys. */
export function ChooseKeys({ choices, start, name, label, onChoose, onCancel }: ChooseKeysProps) {
  const form: LabForm<Values> = useLabForm({
    name: `keys ${name}`,
    start: (): Values => ({ 'keys-kept': start, ...nothingTyped }),
    unkept,
    send: async (values) => {
      const choice = values['keys-kept'] as KeyChoice;
      if (choice === 'password') {
        const problem = problemOfPassword(values['new-password'], values['new-password-again']);
        if (problem !== undefined) return refusal(problem);
      }
      try {
        await onChoose(choice, values['new-password']);
        return success(undefined);
      } catch {
        return refusal(problemOf('storage-failed'));
      }
    },
    onDone: (): void => changeFields(form, nothingTyped),
  });
  const { control, isBusy } = form;
  const choice = useWatch({ control, name: 'keys-kept' });
  return (
    <Form form={form} className="key-form grid justify-items-start gap-10">
      <fieldset className="grid gap-8" aria-label="How private keys are kept">
        {Object.entries(choices).map(([id, words]) => (
          <Choice key={id} id={id} {...words} />
        ))}
      </fieldset>
      {choice === 'password' && <NewPassword name="new-password" />}
      {form.message !== undefined && <p role="alert">{form.message.text}</p>}
      <div className="flex flex-wrap gap-8">
        <button type="submit" name={name} className="frame-choice frame-main" disabled={isBusy}>
          {isBusy ? 'One moment…' : label}
        </button>
        {onCancel !== undefined && (
          <button type="button" name="cancel" className="frame-choice" onClick={onCancel}>
            Cancel
          </button>
        )}
      </div>
    </Form>
  );
}

function Choice({ id, label, note }: Words & { readonly id: string }) {
  const { control } = useFormContext<Values>();
  return (
    <FormRadioChoice
      control={control}
      name="keys-kept"
      id={id}
      translate="yes"
      label={
        <span>
          {label} <span className="block text-12 text-frame-muted">{note}</span>
        </span>
      }
    />
  );
}

/** Why a new password is not taken; undefined: it is. */
export function problemOfPassword(password: string, repeated: string) {
  if (!isStrongPassword(password)) return problemOf('password-weak', 'new-password');
  return password === repeated ? undefined : problemOf('passwords-differ', 'new-password-again');
}

/** Keeps private keys as was chosen, from now on. */
export async function keepAs(keys: KeyKeeper, choice: KeyChoice, password: string): Promise<void> {
  if (choice === 'password') await keys.protect(password);
  else if (choice === 'memory') await keys.keepInMemory();
  else await keys.unprotect();
}
