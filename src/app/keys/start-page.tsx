import { createMemoryStorage } from '@/state/memory';
import { useOpenedLab } from '../opened-lab';
import { ChooseKeys } from './choose-keys';

/** Before the first visit keeps a key: how the lab is to keep them. */
export function StartPage({ onStart }: { readonly onStart: () => void }) {
  const { keys } = useOpenedLab();
  return (
    <main className="installation frame-look fields-above" aria-labelledby="start-title">
      <h1 id="start-title">A lab of your own</h1>
      <p>
        A telephone system with its servers, a certificate vendor and your PC are installed in this browser.
        Their private keys are real and are made here; nothing leaves it.
      </p>
      <p className="mt-10 mb-12">How should they be kept?</p>
      <ChooseKeys
        choices={{
          unprotected: {
            label: 'For practice, unprotected',
            note: 'The lab is here again at the next visit. Anyone who can read this computer’s disk can read its keys.',
          },
          password: {
            label: 'Protected by a password',
            note: 'The lab is here again at the next visit, its keys encrypted. For keys that are to protect something real.',
          },
          memory: {
            label: 'In memory only',
            note: 'Nothing is written to this computer. The lab is gone when this tab is closed or reloaded.',
          },
        }}
        start="unprotected"
        name="start"
        label="Start"
        onChoose={async (choice, password) => {
          if (choice === 'password') await keys.protect(password);
          else if (choice === 'memory') keys.keepNothing(createMemoryStorage());
          onStart();
        }}
      />
      <p className="mt-12 text-12 text-frame-muted">
        You can set or remove the password of a kept lab later too, under the lab’s name in the top bar.
      </p>
    </main>
  );
}
