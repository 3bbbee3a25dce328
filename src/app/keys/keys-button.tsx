import { KeyRound, Lock, LockOpen, type LucideIcon } from 'lucide-react';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import type { KeyState } from '@/actions/vault/key-keeper';
import { useAnnounce } from '@/ui/live-region';
import { useOpenedLab } from '../opened-lab';
import { useKeyState } from './use-keys';

interface Look {
  readonly icon: LucideIcon;
  /** What is so, and what the button does. */
  readonly words: string;
}

const open = 'Open the choices';

const looks: Readonly<Record<KeyState, Look>> = {
  undecided: { icon: KeyRound, words: `Private keys: kept unprotected. ${open}` },
  unprotected: { icon: KeyRound, words: `Private keys: kept unprotected. ${open}` },
  memory: { icon: KeyRound, words: `Private keys: those from outside in memory only. ${open}` },
  'nothing-kept': { icon: KeyRound, words: `Private keys: in this tab alone. ${open}` },
  locked: { icon: Lock, words: 'Private keys: locked. Unlock them' },
  unlocked: { icon: LockOpen, words: 'Private keys: unlocked. Lock them' },
};

/** Says how the lab keeps its private keys; locks and unlocks them. */
export function KeysButton() {
  const { keys, questions } = useOpenedLab();
  const state = useKeyState();
  const navigate = useNavigate();
  const announce = useAnnounce();
  useActivity();
  const { icon: Icon, words } = looks[state];
  const press = () => {
    if (state === 'locked') void questions.ask('unlock');
    else if (state === 'unlocked') {
      keys.lock();
      announce('The private keys are locked.');
    } else void navigate('/lab');
  };
  return (
    <button
      type="button"
      name="private-keys"
      className="frame-button"
      aria-label={words}
      title={words}
      onClick={press}
    >
      <Icon size={16} aria-hidden />
    </button>
  );
}

const signsOfWork = ['pointerdown', 'keydown', 'wheel'] as const;

/** An unlocked lab where nobody works locks. */
function useActivity(): void {
  const { keys } = useOpenedLab();
  useEffect(() => {
    const controller = new AbortController();
    const options = { signal: controller.signal, capture: true, passive: true };
    for (const sign of signsOfWork) document.addEventListener(sign, keys.touch, options);
    return () => controller.abort();
  }, [keys]);
}
