import { TriangleAlert } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { saveToComputer } from '@/desktop/window/save-to-computer';
import { useWorld } from '@/state/use-world';
import { problemWords } from '@/views/words/problem-words';
import { useOpenedLab } from '../opened-lab';
import { troubleWords } from './trouble-words';

/** Stands under the top bar as long as something is wrong with the place where the lab is kept. */
export function TroubleBanner() {
  const { troubles } = useOpenedLab();
  const trouble = useSyncExternalStore(troubles.subscribe, troubles.gravest);
  const isInstalled = useWorld((world) => world.lab['lab'] !== undefined);
  // Before anything is saved there is nothing to lose: the installation says itself what keeps it.
  if (trouble === undefined || (troubles.isOfOneStep(trouble) && !isInstalled)) return null;
  const { title, text } = troubleWords[trouble];
  return (
    <section role="alert" className="trouble" aria-label={title}>
      <TriangleAlert size={18} aria-hidden />
      <p>
        <strong>{title}.</strong> {text}
      </p>
      <div className="flex flex-wrap items-center gap-8">
        {trouble !== 'newer-version' && isInstalled && <SaveCopyButton />}
        {(troubles.isCutOff() || trouble === 'part-not-loaded') && (
          <button type="button" name="reload" className="frame-choice" onClick={() => location.reload()}>
            Reload
          </button>
        )}
        {troubles.isOfOneStep(trouble) && (
          <button
            type="button"
            name="dismiss-trouble"
            className="frame-choice"
            onClick={() => troubles.settle(trouble)}
          >
            Dismiss
          </button>
        )}
      </div>
    </section>
  );
}

/** Without private keys: those are saved on the lab's own page, under a password. */
function SaveCopyButton() {
  const { files } = useOpenedLab();
  const [said, setSaid] = useState('');
  const save = async () => {
    const file = await files.save();
    if (file.ok) saveToComputer(file.value);
    setSaid(file.ok ? 'A copy without private keys was saved.' : problemWords(file.problem));
  };
  return (
    <>
      <button type="button" name="save-copy" className="frame-choice" onClick={() => void save()}>
        Save a copy
      </button>
      <span role="status">{said}</span>
    </>
  );
}
