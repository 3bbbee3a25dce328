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
    <span
      className="inline-flex items-center gap-4 font-semibold whitespace-nowrap text-ink-muted data-[state=broken]:text-error data-[state=not-reached]:text-error data-[state=plain]:text-error data-[state=secure]:text-success"
      data-state={state}
    >
      <Icon size={13} aria-hidden="true" /> {lockWord(state)}
    </span>
  );
}
