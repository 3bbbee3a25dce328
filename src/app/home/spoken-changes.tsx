import { useEffect, useRef } from 'react';
import type { SiteConnection } from '@/simulation/connections/site-connections';
import { LiveRegion, useAnnounce } from '@/ui/live-region';
import { useIsOwnStep } from '@/views/words/own-step';
import { connectionLook } from './connection-look';

/**
 * Says aloud which connections time or another tab has changed; what is done in this tab says so itself. A region of
 * its own: something else may be said at the same moment.
 */
export function SpokenChanges({ connections }: { readonly connections: readonly SiteConnection[] }) {
  return (
    <LiveRegion>
      <Watch connections={connections} />
    </LiveRegion>
  );
}

/** How many changes are said one by one. */
const mostSaid = 5;

function Watch({ connections }: { readonly connections: readonly SiteConnection[] }) {
  const announce = useAnnounce();
  const isOwnStep = useIsOwnStep();
  const before = useRef<ReadonlyMap<string, string>>(undefined);
  useEffect(() => {
    const earlier = before.current;
    before.current = new Map(connections.map((row) => [row.key, connectionLook(row).word] as const));
    if (earlier === undefined || isOwnStep()) return;
    const sentences = connections.flatMap((row) => {
      const { word } = connectionLook(row);
      const then = earlier.get(row.key);
      return then === undefined || then === word ? [] : [`${row.program} at ${row.label} is now: ${word}.`];
    });
    const more = sentences.length - mostSaid;
    const rest = more > 0 ? [`${String(more)} more connections have changed.`] : [];
    if (sentences.length > 0) announce([...sentences.slice(0, mostSaid), ...rest].join(' '));
  }, [connections, announce, isOwnStep]);
  return null;
}
