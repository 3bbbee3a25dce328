import { useEffect, useRef } from 'react';
import type { SiteConnection } from '@/simulation/connections/site-connections';
import { LiveRegion, useAnnounce } from '@/ui/live-region';
import { connectionLook } from './connection-look';

/** Says aloud which connections have changed. A region of its own: what was done is said at the same moment. */
export function SpokenChanges({ connections }: { readonly connections: readonly SiteConnection[] }) {
  return (
    <LiveRegion>
      <Watch connections={connections} />
    </LiveRegion>
  );
}

function Watch({ connections }: { readonly connections: readonly SiteConnection[] }) {
  const announce = useAnnounce();
  const before = useRef<ReadonlyMap<string, string>>(undefined);
  useEffect(() => {
    const words = new Map(connections.map((row) => [row.id, connectionLook(row).word] as const));
    const changed = connections.filter(
      ({ id }) => before.current && before.current.get(id) !== words.get(id),
    );
    before.current = words;
    if (changed.length === 0) return;
    announce(
      changed.map(({ id, program, purpose }) => `${program}, ${purpose}: ${words.get(id) ?? ''}.`).join(' '),
    );
  }, [connections, announce]);
  return null;
}
