import {
  CircleDashed,
  Lock,
  LockKeyhole,
  LockKeyholeOpen,
  RotateCw,
  ShieldHalf,
  Unplug,
  type LucideIcon,
} from 'lucide-react';
import type { SiteConnection } from '@/simulation/connections/site-connections';
import { lockWord } from '@/views/words/connection-words';

/** How a connection is drawn: colour, shape and word say the same. */
export interface ConnectionLook {
  readonly tone: 'good' | 'bad' | 'grey' | 'mixed' | 'absent';
  readonly icon: LucideIcon;
  readonly word: string;
}

const icons = {
  secure: { tone: 'good', icon: Lock },
  broken: { tone: 'bad', icon: LockKeyholeOpen },
  plain: { tone: 'grey', icon: LockKeyholeOpen },
  'not-reached': { tone: 'bad', icon: Unplug },
  restarting: { tone: 'grey', icon: RotateCw },
  'not-checked': { tone: 'grey', icon: LockKeyhole },
} as const;

/** The look of a connection; one that differs from device to device counts those where it is secure. */
export function connectionLook({ state, views }: SiteConnection): ConnectionLook {
  if (state === 'unknown') return { tone: 'absent', icon: CircleDashed, word: 'No users yet' };
  if (state !== 'mixed') return { ...icons[state], word: lockWord(state) };
  const all = views.reduce((sum, { count }) => sum + count, 0);
  const secure = views.reduce(
    (sum, { count, connection }) => sum + (connection.state === 'secure' ? count : 0),
    0,
  );
  return { tone: 'mixed', icon: ShieldHalf, word: `${String(secure)} of ${String(all)} secure` };
}

/** The look of what one PC says. */
export function stateLook(state: keyof typeof icons): ConnectionLook {
  return { ...icons[state], word: lockWord(state) };
}
