import { useEffect, useRef } from 'react';
import { clientConnection } from '@/simulation/connections/connect-client';
import type { Connection } from '@/simulation/connections/connection';
import { connectClientSession } from '@/simulation/sessions';
import { useLabTime, useWorld } from '@/state/use-world';
import { useAnnounce } from '@/ui/live-region';
import { connectionWords } from '@/views/connection-words';
import { lockWord } from '@/views/lock-word';
import { useBrowserConnection } from './browser/use-browser-connection';
import { placeOf } from './session/browser-tab';
import { textOfPlace } from './session/place';
import { frontTabOf } from './session/session';
import { useSession } from './session/session-store';

/** Says aloud when a lock changes: the one of the page in front, and the client's. Draws nothing. */
export function LockWatch() {
  const place = placeOf(frontTabOf(useSession()));
  useSpokenChange(textOfPlace({ ...place, path: '' }), 'The browser', useBrowserConnection(place));
  const { server, connection } = useClientLock();
  useSpokenChange(server, 'The Connect client', connection);
  return null;
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
function useSpokenChange(about: string, who: string, connection: Connection | undefined) {
  const announce = useAnnounce();
  const last = useRef({ about, state: connection?.state });
  const state = connection?.state;
  const reason = connection?.reasons[0];
  useEffect(() => {
    const { about: aboutBefore, state: stateBefore } = last.current;
    last.current = { about, state };
    if (aboutBefore !== about || stateBefore === state || state === undefined || reason === undefined) return;
    announce(`${who}’s lock has changed: ${lockWord(state)}. ${connectionWords(reason)}`);
  }, [about, who, state, reason, announce]);
}
