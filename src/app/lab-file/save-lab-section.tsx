import { useState, type SubmitEvent } from 'react';
import { saveToComputer } from '@/desktop/window/downloads';
import { problemWords } from '@/views/words/problem-words';
import { useBusy } from '@/views/shell/use-busy';
import { useOpenedLab } from '../opened-lab';
import { LabFileProgress } from './lab-file-progress';
import { TextInput } from '../text-input';

const nothing = { password: '', repeated: '' };

/** Saves the lab to the real computer, with its keys only if that is wanted and protected. */
export function SaveLab() {
  const { files } = useOpenedLab();
  const [hasKeys, setHasKeys] = useState(false);
  const [typed, setTyped] = useState(nothing);
  const [error, setError] = useState<string>();
  const [said, setSaid] = useState('');
  const [isBusy, during] = useBusy();
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setSaid('');
    setError(undefined);
    if (hasKeys && typed.repeated !== typed.password) {
      setError('Type the same password twice.');
      return;
    }
    const file = await during(() => files.save(hasKeys ? typed.password : undefined));
    if (!file.ok) {
      setError(problemWords(file.problem));
      return;
    }
    saveToComputer(file.value);
    setTyped(nothing);
    const keys = hasKeys ? 'with its private keys, encrypted' : 'without private keys';
    setSaid(`${file.value.name} was saved ${keys}.`);
  };
  return (
    <section className="lab-card" aria-labelledby="save-lab-title">
      <h2 id="save-lab-title">Save lab file</h2>
      <p>
        Equipment, certificates, orders, files of the PC and the lab clock go into one file that any copy of
        this app can open.
      </p>
      <form className="grid justify-items-start gap-10" onSubmit={(event) => void save(event)}>
        <label className="flex min-h-24 items-center gap-8">
          <input
            className="size-16 accent-frame-accent"
            type="checkbox"
            name="with-keys"
            checked={hasKeys}
            onChange={(event) => setHasKeys(event.target.checked)}
          />
          Private keys too, encrypted with a password
        </label>
        {hasKeys && <NewPassword typed={typed} onChange={setTyped} error={error} />}
        {!hasKeys && <WithoutKeys />}
        <button type="submit" name="save-lab-file" className="frame-choice frame-main" disabled={isBusy}>
          {isBusy ? 'Saving…' : 'Save lab file…'}
        </button>
        {isBusy && <LabFileProgress label="Writing the file…" />}
        <p role="status">{said}</p>
      </form>
    </section>
  );
}

function WithoutKeys() {
  return (
    <p className="frame-note">
      Without them, nothing that needs a present key can be signed where the file is opened: no orders, no
      request for a stored key.
    </p>
  );
}

/** A password typed twice. */
interface TypedTwice {
  readonly password: string;
  readonly repeated: string;
}

interface NewPasswordProps {
  readonly typed: TypedTwice;
  readonly onChange: (typed: TypedTwice) => void;
  /** Why the password is refused. */
  readonly error: string | undefined;
}

/** The password that will protect the keys in a lab file. */
function NewPassword({ typed, onChange, error }: NewPasswordProps) {
  const { password, repeated } = typed;
  return (
    <>
      <TextInput
        name="password"
        label="Password"
        isSecret
        value={password}
        onChange={(value) => onChange({ ...typed, password: value })}
        hint="12 characters or more. Without it, nobody can get the keys back, not even you."
        error={error}
      />
      <TextInput
        name="password-again"
        label="Password again"
        isSecret
        value={repeated}
        onChange={(value) => onChange({ ...typed, repeated: value })}
        error={repeated !== '' && repeated !== password ? 'The two passwords differ.' : undefined}
      />
    </>
  );
}
