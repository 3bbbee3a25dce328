import { type ReactNode, useId, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { useOpenedLab } from '../opened-lab';
import { ChooseKeys } from './choose-keys';
import { UnlockKeys } from './unlock-keys';

/** What is asked where something needs a key; whoever asked goes on with the answer. */
export function KeyDialogs() {
  const { questions } = useOpenedLab();
  const question = useSyncExternalStore(questions.subscribe, questions.present);
  if (question === undefined) return null;
  return question === 'unlock' ? <UnlockDialog /> : <ChoiceDialog />;
}

function UnlockDialog() {
  const { questions } = useOpenedLab();
  return (
    <KeyDialog title="Private keys are locked" onCancel={() => questions.end(false)}>
      <p>What needs a private key of the lab goes on once they are unlocked.</p>
      <UnlockKeys hasFocus onDone={() => questions.end(true)} onCancel={() => questions.end(false)} />
    </KeyDialog>
  );
}

function ChoiceDialog() {
  const { keys, questions } = useOpenedLab();
  return (
    <KeyDialog title="A private key from outside" onCancel={() => questions.end(false)}>
      <p>
        The lab did not make this key: it may protect something real. How shall it be kept in this browser,
        and those that come after it?
      </p>
      <ChooseKeys
        choices={{
          password: {
            label: 'Protected by a password',
            note: 'All keys of the lab are kept encrypted. You type the password once a visit.',
          },
          memory: {
            label: 'In memory only',
            note: 'Keys from outside can be used until the last tab of the lab is closed or reloaded, then they are gone. The lab stays.',
          },
          unprotected: {
            label: 'Unprotected: it is a key for practice',
            note: 'Whoever can read this computer’s disk can read it.',
          },
        }}
        start="password"
        name="keep-keys"
        label="Go on"
        onChoose={async (choice, password) => {
          if (choice === 'password') await keys.protect(password);
          else if (choice === 'memory') await keys.keepInMemory();
          else await keys.unprotect();
          questions.end(true);
        }}
        onCancel={() => questions.end(false)}
      />
    </KeyDialog>
  );
}

interface KeyDialogProps {
  readonly title: string;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A question of the frame with a form. Escape leaves everything as it is. */
function KeyDialog({ title, onCancel, children }: KeyDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    shown?.querySelector<HTMLElement>('input:not([type="radio"]), input:checked')?.focus();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="frame-about frame-confirmation fields-above"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  );
}
