import { File, Lock, Search, X } from 'lucide-react';
import type { ConnectionState } from '@/simulation/connections/connection';

/** The icon before the address: a page for http, a lock for https, with a red x over a grey one that proves nothing. */
export function SiteLock({ state }: { readonly state: ConnectionState | undefined }) {
  if (state === undefined) return <Search size={13} className="text-browser-muted" aria-hidden />;
  if (state === 'secure')
    return <Lock size={14} strokeWidth={2.5} className="text-browser-secure" aria-hidden />;
  if (state !== 'broken' && state !== 'not-checked')
    return <File size={14} className="text-browser-muted" aria-hidden />;
  return (
    <span className="relative inline-flex h-14 text-browser-plain">
      <Lock size={14} strokeWidth={2.5} aria-hidden />
      {state === 'broken' && (
        <X size={9} strokeWidth={4} className="absolute -right-4 -bottom-2 text-browser-broken" aria-hidden />
      )}
    </span>
  );
}
