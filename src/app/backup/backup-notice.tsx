import { useSyncExternalStore } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { lastingRun } from '@/simulation/runs/locks';
import { useWorld } from '@/state/use-world';
import { Link } from '@/ui/link';
import { typedInput } from '@/views/shell/use-draft';
import { useKeyState } from '../keys/use-keys';
import { useOpenedLab } from '../opened-lab';
import { isReminderDue, type Work } from './unsaved-work';

/** What was done since the lab was saved to a file. */
function useUnsavedWork(): Work {
  const { work } = useOpenedLab();
  return useSyncExternalStore(work.subscribe, work.state);
}

/**
 * Says under the top bar that there is work worth keeping. Not while a lesson is done or anything is typed, and not where
 * the lab ends with its tab: what stands there says so all the time.
 */
export function BackupNotice() {
  const { work } = useOpenedLab();
  const unsaved = useUnsavedWork();
  const isTyping = useSyncExternalStore(typedInput.subscribe, typedInput.isThere);
  const isLearning = useWorld((world) => lastingRun(world) !== undefined);
  const isNothingKept = useKeyState() === 'nothing-kept';
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const isOnPage = pathname === '/lab';
  if (!isReminderDue(unsaved) || isTyping || isLearning || isNothingKept || isOnPage) return null;
  return (
    <section
      role="status"
      className="news flex flex-none flex-wrap items-center gap-x-12 gap-y-4 border-b border-frame-line bg-frame-raised px-14 py-4 text-13"
      aria-label="Save your work"
    >
      <p>{noticeWords(unsaved)}</p>
      <Link name="go-to-save" className="frame-choice" address="/lab" onFollow={() => void navigate('/lab')}>
        Save lab file…
      </Link>
      <button type="button" name="not-now" className="frame-choice" onClick={() => work.putOff()}>
        Not now
      </button>
    </section>
  );
}

function noticeWords({ changes, hasOwnKey, isKeyPutOff }: Work): string {
  return hasOwnKey && !isKeyPutOff
    ? 'A private key that you brought is in this browser alone. A lab file keeps a copy.'
    : `${String(changes)} changes of your lab are in this browser alone. A lab file keeps a copy.`;
}

/** How much of the lab no file has, on the lab's own page; nothing where there is nothing such. */
export function UnsavedLine() {
  const { changes, hasOwnKey } = useUnsavedWork();
  const count = changes === 1 ? '1 change' : `${String(changes)} changes`;
  if (changes === 0 && !hasOwnKey) return null;
  return (
    <p>
      {changes > 0 && `Not in a lab file yet: ${count}. `}
      {hasOwnKey && 'A private key that you brought is in none either: save the keys too.'}
    </p>
  );
}
