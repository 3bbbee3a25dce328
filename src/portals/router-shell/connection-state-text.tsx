import type { ConnectionState } from '@/simulation/connections/connection';
import { lockWord } from '@/views/words/lock-word';
import { LockKeyhole, LockKeyholeOpen, RotateCw, Unplug, type LucideIcon } from 'lucide-react';

const icons: Readonly<Record<ConnectionState, LucideIcon>> = {
  secure: LockKeyhole,
  broken: LockKeyholeOpen,
  plain: LockKeyholeOpen,
  'not-reached': Unplug,
  restarting: RotateCw,
  'not-checked': LockKeyhole,
};

/** The state of a connection in a word, with the lock that says the same. */
export function ConnectionStateText({ state }: { readonly state: ConnectionState }) {
  const Icon = icons[state];
  return (
    <span className="router-connection" data-state={state}>
      <Icon size={13} aria-hidden="true" /> {lockWord(state)}
    </span>
  );
}
