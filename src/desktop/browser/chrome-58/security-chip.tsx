import { Info, Lock, TriangleAlert } from 'lucide-react';
import type { ConnectionState } from '@/simulation/connections/connection';

/** What the chip says in words; empty where it is an icon alone. */
export function chipWords(state: ConnectionState | undefined, asksForPassword: boolean): string {
  if (state === 'secure') return 'Secure';
  return state === 'broken' || (state === 'plain' && asksForPassword) ? 'Not secure' : '';
}

interface SecurityChipProps {
  readonly state: ConnectionState | undefined;
  /** Whether the page has a field for a password: over http Chrome 56 and later warn of that alone. */
  readonly asksForPassword: boolean;
}

/** The sign before the address: a lock, a triangle or an i, told apart by shape and colour; words where they matter. */
export function SecurityChip({ state, asksForPassword }: SecurityChipProps) {
  const Icon = state === 'secure' ? Lock : state === 'broken' ? TriangleAlert : Info;
  const words = chipWords(state, asksForPassword);
  return (
    <span
      className="inline-flex h-18 items-center gap-5 border-r border-browser-rule py-0 pr-8 pl-4 text-13 whitespace-nowrap text-browser-muted data-[state=broken]:text-browser-broken data-[state=secure]:text-browser-secure"
      data-state={state}
    >
      <Icon size={15} strokeWidth={2.25} aria-hidden />
      {words !== '' && <span>{words}</span>}
    </span>
  );
}
