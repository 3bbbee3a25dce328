import { refusal, success } from '@/base/outcome';
import { problemOf } from '@/simulation/world/problem';
import { FormText } from '@/ui/form-fields';
import { Form, useLabForm } from '@/views/shell/lab-form';
import { useOpenedLab } from '../opened-lab';

interface UnlockKeysProps {
  readonly onDone?: () => void;
  readonly onCancel?: () => void;
}

const unkept = ['keys-password'] as const;

/** Takes the password of the lab's keys. A wrong one changes nothing, however often it is typed. */
export function UnlockKeys({ onDone, onCancel }: UnlockKeysProps) {
  const { keys } = useOpenedLab();
  const form = useLabForm({
    name: 'unlock keys',
    start: () => ({ 'keys-password': '' }),
    unkept,
    send: async ({ 'keys-password': password }) =>
      (await keys.unlock(password))
        ? success(undefined)
        : refusal(problemOf('keys-password-wrong', 'keys-password')),
    onDone: () => onDone?.(),
  });
  return (
    <Form form={form} className="key-form grid justify-items-start gap-10">
      <FormText
        control={form.control}
        name="keys-password"
        label="Password of this lab’s keys"
        translate="yes"
        isSecret
      />
      <div className="flex flex-wrap gap-8">
        <button type="submit" name="unlock-keys" className="frame-choice frame-main" disabled={form.isBusy}>
          {form.isBusy ? 'One moment…' : 'Unlock'}
        </button>
        {onCancel !== undefined && (
          <button type="button" name="cancel" className="frame-choice" onClick={onCancel}>
            Cancel
          </button>
        )}
      </div>
      <details className="max-w-560">
        <summary data-name="password-forgotten">The password is forgotten</summary>
        <p>
          Nobody can get these keys back without it. Everything else of the lab can still be seen and saved:
          equipment, certificates, orders and public files. A lab file that was saved with its keys brings
          them back with its own password. Or start over under <em>Checkpoints</em>: <em>Wipe everything</em>{' '}
          removes the lab with its locked keys, and the next visit makes new ones.
        </p>
      </details>
    </Form>
  );
}
