import { File, Lock, Search, X } from 'lucide-react';
import type { ConnectionState } from '@/simulation/connections/connection';

/** The icon before the address: a page for http, a lock for https, with a red x over a grey one that proves nothing. */
export function SiteLock({ state }: { readonly state: ConnectionState | undefined }) {
  if (state === undefined) return <Search size={13} className="text-[#5f6368]" aria-hidden />;
  if (state === 'secure') return <Lock size={14} strokeWidth={2.5} className="text-[#0b8043]" aria-hidden />;
  if (state !== 'broken' && state !== 'not-checked')
    return <File size={14} className="text-[#5f6368]" aria-hidden />;
  return (
    <span className="relative inline-flex h-[14px] text-[#6b6f74]">
      <Lock size={14} strokeWidth={2.5} aria-hidden />
      {state === 'broken' && (
        <X size={9} strokeWidth={4} className="absolute -right-1 -bottom-0.5 text-[#c5221f]" aria-hidden />
      )}
    </span>
  );
}
