import { type ReactNode, useState } from 'react';
import { idleChoices, type KeyState } from '@/actions/vault/key-keeper';
import { refusal, success } from '@/base/outcome';
import { problemOf } from '@/simulation/world/problem';
import { useAnnounce } from '@/ui/live-region';
import { FormText } from '@/ui/form-fields';
import { ListField } from '@/ui/list-field';
import { Form, useLabForm } from '@/views/shell/lab-form';
import { useOpenedLab } from '../opened-lab';
import { NewPassword } from '../new-password';
import { ChooseKeys, keepAs, problemOfPassword } from './choose-keys';
import { UnlockKeys } from './unlock-keys';
import { useClearCount, useKeyState } from './use-keys';

/** How the lab keeps its private keys, and how else it could. */
export function KeysCard() {
  const state = useKeyState();
  return (
    <section className="lab-card min-[960px]:row-span-2" aria-labelledby="keys-title">
      <h2 id="keys-title">Private keys</h2>
      {contents[state]}
    </section>
  );
}

const contents: Readonly<Record<KeyState, ReactNode>> = {
  undecided: <Unprotected note="Before a key from outside is kept, the lab asks how." />,
  unprotected: (
    <Unprotected note="You chose this, so the lab does not ask before it keeps a key from outside." />
  ),
  memory: (
    <>
      <p>
        Keys from outside are in memory only: they can be used until the last tab of this lab is closed or
        reloaded. Keys that the lab makes are stored unencrypted.
      </p>
      <Choices start="memory" />
    </>
  ),
  'nothing-kept': (
    <p>They are in this tab alone, as the whole lab is. Nothing of it is written to this computer.</p>
  ),
  locked: (
    <>
      <p>
        They are locked. Everything else can be seen and saved; what needs a key asks for the password and
        goes on.
      </p>
      <UnlockKeys />
    </>
  ),
  unlocked: <Unlocked />,
};

function Unprotected({ note }: { readonly note: string }) {
  return (
    <>
      <p>
        They are stored unencrypted, as are files with secrets and passwords: anyone who can read this
        computer’s disk can read them. That is fine for practice. {note}
      </p>
      <Choices start="unprotected" />
    </>
  );
}

function Choices({ start }: { readonly start: 'unprotected' | 'memory' }) {
  const { keys } = useOpenedLab();
  const announce = useAnnounce();
  return (
    <ChooseKeys
      choices={{
        unprotected: {
          label: 'Unprotected: keys for practice',
          note: 'Anyone who can read this computer’s disk can read them.',
        },
        password: {
          label: 'Protected by a password',
          note: 'All are kept encrypted from now on. You type the password once a visit.',
        },
        memory: {
          label: 'Keys from outside in memory only',
          note: 'They are gone when the last tab of the lab is closed or reloaded. The lab stays.',
        },
      }}
      start={start}
      name="keep-keys"
      label="Keep them so"
      onChoose={async (choice, password) => {
        await keepAs(keys, choice, password);
        announce('From now on private keys are kept as chosen.');
      }}
    />
  );
}

function Unlocked() {
  const { keys } = useOpenedLab();
  return (
    <>
      <p>
        They are kept encrypted under your password, and can be used in this browser’s tabs until you lock
        them, close or reload the last tab, or do nothing for a while.
      </p>
      <div className="mb-12 flex flex-wrap items-center gap-x-16 gap-y-8">
        <button type="button" name="lock-keys" className="frame-choice frame-main" onClick={keys.lock}>
          Lock now
        </button>
        <IdleChoice />
      </div>
      <ClearBefore />
      <details className="mb-8">
        <summary data-name="change-keys-password">Change the password</summary>
        <ChangePassword />
      </details>
      <details>
        <summary data-name="give-up-password">Keep the keys without a password</summary>
        <p className="my-8">
          They are then stored unencrypted: anyone who can read this computer’s disk can read them.
        </p>
        <button
          type="button"
          name="unprotect-keys"
          className="frame-choice frame-grave"
          onClick={() => void keys.unprotect()}
        >
          Keep them unprotected
        </button>
      </details>
    </>
  );
}

function IdleChoice() {
  const { keys } = useOpenedLab();
  const [minutes, setMinutes] = useState(keys.idleMinutes());
  return (
    <ListField
      name="lock-after"
      label="Lock by itself after so long without work"
      translate="yes"
      choices={idleChoices.map((each) => ({
        id: String(each),
        label: each === 60 ? '1 hour' : `${String(each)} minutes`,
      }))}
      value={String(minutes)}
      onChange={(chosen) => {
        setMinutes(Number(chosen));
        void keys.lockAfter(Number(chosen));
      }}
    />
  );
}

/** What encrypting later cannot undo, and the way out. */
function ClearBefore() {
  const count = useClearCount() ?? 0;
  if (count === 0) return null;
  return (
    <div className="mb-12 rounded-6 border border-frame-line bg-frame px-16 py-12" role="note">
      <p>
        {count === 1 ? '1 secret was' : `${String(count)} secrets were`} kept unprotected before: private
        keys, files with one, and passwords. A browser overwrites what it deletes only later, so they may
        still lie in its files on this computer.
      </p>
      <p className="mt-8">The way out:</p>
      <ol className="list-decimal pl-22">
        <li>Save a lab file with its private keys.</li>
        <li>Clear this site’s data in the browser’s own settings, and close the browser.</li>
        <li>Open the lab again, choose the password before you start, and open the lab file.</li>
      </ol>
    </div>
  );
}

const unkept = ['old-password', 'new-password', 'new-password-again'] as const;

function ChangePassword() {
  const { keys } = useOpenedLab();
  const announce = useAnnounce();
  const form = useLabForm({
    name: 'change keys password',
    start: () => ({ 'old-password': '', 'new-password': '', 'new-password-again': '' }),
    unkept,
    send: async (values) => {
      const problem = problemOfPassword(values['new-password'], values['new-password-again']);
      if (problem !== undefined) return refusal(problem);
      return (await keys.changePassword(values['old-password'], values['new-password']))
        ? success(undefined)
        : refusal(problemOf('keys-password-wrong', 'old-password'));
    },
    onDone: () => {
      form.reset();
      announce('The password was changed.');
    },
  });
  return (
    <Form form={form} className="key-form my-8 grid justify-items-start gap-10">
      <FormText
        control={form.control}
        name="old-password"
        label="Present password"
        translate="yes"
        isSecret
      />
      <NewPassword name="new-password" />
      <button type="submit" name="change-password" className="frame-choice" disabled={form.isBusy}>
        Change password
      </button>
    </Form>
  );
}
