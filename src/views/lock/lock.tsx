import type { ConnectionState } from '@/simulation/connections/connection';
import {
  Lock as LockIcon,
  LockKeyhole,
  LockKeyholeOpen,
  RotateCw,
  Unplug,
  type LucideIcon,
} from 'lucide-react';

interface LockProps {
  readonly state: ConnectionState;
  /** Leaves out the word beside the icon; screen readers hear it all the same. */
  readonly iconOnly?: boolean;
  /** Pixels. */
  readonly size?: number;
}

interface LockLook {
  readonly word: string;
  readonly icon: LucideIcon;
  readonly colour: string;
}

const looks: Readonly<Record<ConnectionState, LockLook>> = {
  secure: { word: 'Secure', icon: LockIcon, colour: 'text-(--ui-success)' },
  broken: { word: 'Not trusted', icon: LockKeyholeOpen, colour: 'text-(--ui-error)' },
  plain: { word: 'Not encrypted', icon: LockKeyholeOpen, colour: 'text-(--ui-text-muted)' },
  'not-reached': { word: 'Not reached', icon: Unplug, colour: 'text-(--ui-error)' },
  restarting: { word: 'Restarting', icon: RotateCw, colour: 'text-(--ui-text-muted)' },
  'not-checked': { word: 'Not checked', icon: LockKeyhole, colour: 'text-(--ui-text-muted)' },
};

/** The word that every lock of that state carries. */
export function lockWord(state: ConnectionState): string {
  return looks[state].word;
}

/** A lock whose state is told by shape, colour and word. */
export function Lock({ state, iconOnly = false, size = 16 }: LockProps) {
  const { word, icon: Icon, colour } = looks[state];
  return (
    <span className={`inline-flex items-center gap-1 ${colour}`} title={iconOnly ? word : undefined}>
      <Icon size={size} aria-hidden />
      <span className={iconOnly ? 'ui-visually-hidden' : ''}>{word}</span>
    </span>
  );
}
