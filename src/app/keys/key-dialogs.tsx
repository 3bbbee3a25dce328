import { useSyncExternalStore } from 'react';
import { FrameDialog } from '../confirmation';
import { useOpenedLab } from '../opened-lab';
import { ChooseKeys, keepAs } from './choose-keys';
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
    <FrameDialog title="Private keys are locked" focused="input" onCancel={() => questions.end(false)}>
      <p>What needs a private key of the lab goes on once they are unlocked.</p>
      <UnlockKeys onDone={() => questions.end(true)} onCancel={() => questions.end(false)} />
    </FrameDialog>
  );
}

function ChoiceDialog() {
  const { keys, questions } = useOpenedLab();
  return (
    <FrameDialog
      title="A private key from outside"
      focused="input:checked"
      onCancel={() => questions.end(false)}
    >
      <p>
        The lab did not make this key: it may protect something real. How should this browser keep it, and
        later keys from outside?
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
            note: 'Anyone who can read this computer’s disk can read it.',
          },
        }}
        start="password"
        name="keep-keys"
        label="Go on"
        onChoose={async (choice, password) => {
          await keepAs(keys, choice, password);
          questions.end(true);
        }}
        onCancel={() => questions.end(false)}
      />
    </FrameDialog>
  );
}
