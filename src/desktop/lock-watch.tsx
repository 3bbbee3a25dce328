import { useEffect, useRef } from 'react';
import { clientConnection } from '@/simulation/connections/connect-client';
import type { Connection } from '@/simulation/connections/connection';
import { connectClientSession } from '@/simulation/world/session';
import { siteConnections } from '@/simulation/connections/site-connections';
import { useLabTime, useWorld } from '@/state/use-world';
import { useAnnounce } from '@/ui/live-region';
import { connectionWords } from '@/views/words/connection-words';
import { lockWord } from '@/views/words/lock-word';
import { useIsOwnStep } from '@/views/words/own-step';
import { useBrowserConnection } from './browser/use-browser-connection';
import { placeOf } from './session/browser-tab';
import { textOfPlace } from '@/views/shell/place';
import { frontTabOf } from './session/session';
import { useSession } from './session/session-store';

/** Says aloud when a lock changes: the one of the page in front, and the client's. Draws nothing. */
export function LockWatch() {
  const place = placeOf(frontTabOf(useSession()));
  const page = { about: textOfPlace({ ...place, path: '' }), host: place.host };
  useSpokenChange(page, 'The browser', useBrowserConnection(place));
  const { server, connection } = useClientLock();
  useSpokenChange({ about: server, host: server }, 'The Connect client', connection);
  return null;
}

/** Whether what a step of this tab does to the connections of a host is told with the step. */
function useIsTold(): (host: string) => boolean {
  const isOwnStep = useIsOwnStep();
  const world = useWorld((present) => present);
  const at = useLabTime();
  return (host) =>
    isOwnStep() && siteConnections(world, at).some((row) => row.host.toLowerCase() === host.toLowerCase());
}

function useClientLock(): { readonly server: string; readonly connection: Connection | undefined } {
  const world = useWorld((present) => present);
  const server = world.sessions[connectClientSession]?.server ?? '';
  const judge = (at: number) =>
    server === '' ? undefined : clientConnection(world, server, at)[0]?.connection;
  const until = judge(useLabTime())?.until;
  return { server, connection: judge(useLabTime(until)) };
}

/** `about` tells a lock that changed from another lock. */
function useSpokenChange(
  { about, host }: { readonly about: string; readonly host: string },
  who: string,
  connection: Connection | undefined,
) {
  const announce = useAnnounce();
  const isTold = useIsTold();
  const last = useRef({ about, state: connection?.state });
  const state = connection?.state;
  const reason = connection?.reasons[0];
  useEffect(() => {
    const { about: aboutBefore, state: stateBefore } = last.current;
    last.current = { about, state };
    if (aboutBefore !== about || stateBefore === state || state === undefined || reason === undefined) return;
    if (isTold(host)) return;
    announce(`${who}’s lock has changed: ${lockWord(state)}. ${connectionWords(reason)}`);
  }, [about, host, who, state, reason, announce, isTold]);
}
