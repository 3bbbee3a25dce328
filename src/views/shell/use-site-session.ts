import type { Session } from '@/simulation/world/pc-records';
import { useWorld } from '@/state/use-world';
import { useSite } from './pc';

/** Who is signed in at the host of this tab. */
export function useSiteSession(): Session | undefined {
  const host = useSite().host.toLowerCase();
  return useWorld(({ sessions }) => sessions[host]);
}
