import { useState } from 'react';
import { Confirmation } from '../confirmation';
import { TextField } from '@/ui/text-field';
import { lastingStorage, tabStorage } from '@/ui/browser-storage';

/** The word to be typed before everything goes. */
const word = 'wipe';

interface WipeEverythingProps {
  /** Removes the lab; rejects when the browser refuses. */
  readonly onErase: () => Promise<void>;
}

/** Removes all that the lab keeps in this browser. */
export function WipeEverything({ onErase }: WipeEverythingProps) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <section className="lab-card" aria-labelledby="wipe-title">
      <h2 id="wipe-title">Wipe everything</h2>
      <p>
        Removes the lab with its private keys, files, checkpoints, history and settings from this browser, in
        all its tabs. There is no undo.
      </p>
      <button
        type="button"
        name="wipe"
        className="frame-choice frame-grave mt-8"
        onClick={() => setIsAsking(true)}
      >
        Wipe everything…
      </button>
      {isAsking && <WipeQuestion onErase={onErase} onCancel={() => setIsAsking(false)} />}
    </section>
  );
}

function WipeQuestion({ onErase, onCancel }: WipeEverythingProps & { readonly onCancel: () => void }) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const wipe = async () => {
    try {
      await onErase();
      forgetSettings();
      location.replace(location.pathname);
    } catch {
      setProblem('The browser could not delete the data. Close the lab’s other tabs, then try again.');
    }
  };
  return (
    <Confirmation
      title="Wipe everything?"
      name="confirm-wipe"
      label="Wipe everything"
      isGrave
      isReady={typed.trim().toLowerCase() === word}
      onConfirm={() => void wipe()}
      onCancel={onCancel}
    >
      <p>
        Everything that was made in this lab is deleted, including private keys. Files that you saved on your
        computer stay there.
      </p>
      <p>
        A browser marks deleted data as free and overwrites it later: until then parts of it, keys too, can be
        read from the disk of this computer by somebody who searches it. Clearing this site’s data in the
        browser’s own settings removes more. Keys of this lab should protect nothing real.
      </p>
      <TextField
        name="wipe-word"
        label={`Type “${word}” to confirm`}
        translate="yes"
        value={typed}
        error={problem}
        onChange={setTyped}
      />
    </Confirmation>
  );
}

/** Removes what the app keeps beside its database: theme and open windows. Others' entries stay. */
function forgetSettings(): void {
  for (const storage of [lastingStorage, tabStorage]) storage.forget('connect-certificate-lab.');
}
