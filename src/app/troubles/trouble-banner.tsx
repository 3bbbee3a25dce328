import { TriangleAlert } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { saveToComputer } from '@/desktop/window/downloads';
import { useWorld } from '@/state/use-world';
import { problemWords } from '@/views/words/problem-words';
import { useOpenedLab } from '../opened-lab';
import type { Trouble } from './trouble-store';

/** What is wrong, what still works, and what to do. */
const troubleWords: Readonly<Record<Trouble, { readonly title: string; readonly text: string }>> = {
  'newer-version': {
    title: 'A newer version of the app is open in another tab',
    text: 'It has taken the lab over. Nothing can be saved from this tab any more: reload it to go on with the newer version.',
  },
  'storage-lost': {
    title: 'The lab was removed from this browser',
    text: 'It was wiped in another tab, or the browser removed it. What you see is in this tab alone and cannot be changed any more. Save a copy, then reload: a new site is installed, and the copy can be opened in it.',
  },
  'storage-failed': {
    title: 'The browser could not save your last step',
    text: 'There is no room left, or the page may no longer keep data. That step was not done; everything before it is kept. Free some disk space and try again, or save a copy of the lab.',
  },
  'lab-gone': {
    title: 'The lab of your last visit is gone',
    text: 'This browser kept a lab here and has none now: its data was removed, or the browser found it damaged, as after a crash, and emptied it. What is not in a lab file is lost. If you have one, press Start, then open it on the page This lab.',
  },
  'part-not-loaded': {
    title: 'No connection to where the app is served',
    text: 'A part of it that was needed could not be loaded. The last action was not done; everything before it is kept. Check the connection, then reload.',
  },
  'lab-failed': {
    title: 'Something went wrong in the lab',
    text: 'This is a fault of the lab, not yours. The last action was not done; everything before it is kept. If it happens again, use Undo, a checkpoint or a lab file to go back to where the lab worked.',
  },
  'frame-keeps-nothing': {
    title: 'This page is in a closed frame, which keeps no data',
    text: 'Everything works, but the lab lasts only as long as this page, and the frame may hold back files that you save. To keep labs, open the lab in a tab of its own.',
  },
  'storage-blocked': {
    title: 'This browser keeps no data for this page',
    text: 'Everything works, but the lab lasts only as long as this tab. Save a copy before you close it; next time, open the copy. To keep labs here, allow this page to save data, leave the private window, or make room on the disk; then reload.',
  },
};

/** Stands under the top bar as long as something is wrong with the place where the lab is kept. */
export function TroubleBanner() {
  const { troubles } = useOpenedLab();
  const trouble = useSyncExternalStore(troubles.subscribe, troubles.gravest);
  const isInstalled = useWorld((world) => world.lab['lab'] !== undefined);
  // Before anything is saved there is nothing to lose: the installation says itself what keeps it.
  if (trouble === undefined || (troubles.isOfOneStep(trouble) && !isInstalled)) return null;
  const { title, text } = troubleWords[trouble];
  return (
    <section
      role="alert"
      className="trouble flex max-h-[40dvh] flex-none flex-wrap items-center gap-x-12 gap-y-6 overflow-auto border-b border-b-trouble-line bg-trouble px-14 py-8 text-13 text-trouble-ink"
      aria-label={title}
    >
      <TriangleAlert size={18} className="flex-none" aria-hidden />
      <p className="flex-[1_1_320px]">
        <strong>{title}.</strong> {text}
      </p>
      <div className="flex flex-wrap items-center gap-8">
        {trouble !== 'newer-version' && trouble !== 'lab-gone' && isInstalled && <SaveCopyButton />}
        {(troubles.isCutOff() || trouble === 'part-not-loaded') && (
          <button
            type="button"
            name="reload"
            className="frame-choice text-frame-ink"
            onClick={() => location.reload()}
          >
            Reload
          </button>
        )}
        {troubles.endsWhenRead(trouble) && (
          <button
            type="button"
            name="dismiss-trouble"
            className="frame-choice text-frame-ink"
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
      <button
        type="button"
        name="save-copy"
        className="frame-choice text-frame-ink"
        onClick={() => void save()}
      >
        Save a copy
      </button>
      <span role="status">{said}</span>
    </>
  );
}
