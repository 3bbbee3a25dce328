import { useCallback, useEffect, useRef, useState } from 'react';
import { hostOf } from '@/simulation/connections/hosts';
import type { World } from '@/simulation/world/world';
import { useJudged, usePresent } from '@/state/use-world';
import { usePagePlace } from '@/ui/use-page-place';
import { useTell } from '@/views/shell/tell';
import { type BrowserTab, placeOf } from '../session/browser-tab';
import { InSight } from '../window/in-sight';
import { PartFailure } from '../window/part-failure';
import { SessionScope } from '../window/session-scope';
import { LayerContext } from '../window/windows';
import { PlacePage } from './place-page';

interface TabPageProps {
  readonly tab: BrowserTab;
  readonly isFront: boolean;
  /** Grows with every press of *Reload*. */
  readonly turn: number;
}

/** What a tab shows; a tab that was not in front since the app was loaded shows nothing yet. */
export function TabPage({ tab, isFront, turn }: TabPageProps) {
  const [layer, setLayer] = useState<HTMLElement | null>(null);
  const [wasShown, setWasShown] = useState(isFront);
  if (isFront && !wasShown) setWasShown(true);
  const place = placeOf(tab);
  const panel = useRef<HTMLDivElement>(null);
  usePagePlace(panel, place);
  const { host, path } = place;
  const end = useSessionEnd(host);
  const shows = `${host}/${path} ${String(turn)}`;
  return (
    <div
      ref={panel}
      role="tabpanel"
      id={`panel-${tab.id}`}
      aria-labelledby={tab.id}
      className="absolute inset-0 flex flex-col"
      hidden={!isFront}
    >
      <LayerContext value={layer}>
        {wasShown && (
          <InSight isShown={isFront}>
            <SessionScope
              id={tab.id}
              className="browser-viewport flex min-h-0 flex-1 flex-col overflow-auto outline-none"
              shows={`${shows} ${end.shows}`}
              onClosed={end.onClosed}
            >
              <PartFailure shows={shows}>
                <PlacePage key={turn} tab={tab} />
              </PartFailure>
            </SessionScope>
          </InSight>
        )}
      </LayerContext>
      <div
        ref={setLayer}
        className="pointer-events-none absolute inset-0 z-20 overflow-hidden *:pointer-events-auto"
      />
    </div>
  );
}

interface SessionEnd {
  /** Changes with whoever answers at the address, and with the session there. */
  readonly shows: string;
  /** To be called with the number of windows that were closed because it changed. */
  readonly onClosed: (count: number) => void;
}

/** Tells when what a tab showed is over: a restart, a sign-out, another name, a step that was taken back. */
function useSessionEnd(host: string): SessionEnd {
  const tell = useTell();
  const { world } = usePresent();
  const now = useJudged((present) => answeringAt(present, host));
  const before = useRef(now);
  const closed = useRef(0);
  const { equipment, restarts, session } = now;
  const shows = [host, equipment, restarts, session].map(String).join(' ');
  useEffect(() => {
    const words = endWords(world(), before.current, now, closed.current);
    before.current = now;
    closed.current = 0;
    if (words !== undefined) tell(words);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what else changes in the world ends nothing
  }, [shows, tell]);
  const onClosed = useCallback((count: number) => {
    closed.current = count;
  }, []);
  return { shows, onClosed };
}

/** Who answers at the address of a tab, and the session there. Windows that were opened over it do not outlast it. */
export interface Answering {
  readonly host: string;
  /** Id of the device; undefined where none of the site answers. */
  readonly equipment: string | undefined;
  /** How often it was restarted. */
  readonly restarts: number;
  /** Since when somebody is signed in: lab time in milliseconds. */
  readonly session: number | undefined;
}

export function answeringAt(world: World, host: string): Answering {
  const equipment = hostOf(world, host)?.equipment;
  return {
    host,
    equipment,
    restarts: world.restarts[equipment ?? '']?.number ?? 0,
    session: world.sessions[host.toLowerCase()]?.since,
  };
}

/**
 * Why what a tab showed before is over, and what went with it; undefined where nobody has lost anything. `closed` is the
 * number of windows that were open over it.
 */
export function endWords(
  world: World,
  before: Answering,
  after: Answering,
  closed: number,
): string | undefined {
  if (before.host !== after.host) return undefined;
  const hasSessionEnded = before.session !== undefined && before.session !== after.session;
  if (!hasSessionEnded && closed === 0) return undefined;
  const why = causeOf(world, before, after);
  return closed === 0 ? why : `${why} ${closedWords(closed)}`;
}

function causeOf(world: World, before: Answering, after: Answering): string {
  const device = world.equipment[before.equipment ?? ''];
  const name = device?.name ?? before.host;
  if (before.equipment !== after.equipment)
    return device === undefined
      ? `Nothing answers at ${before.host} any more: the device is gone.`
      : `${before.host} no longer leads to ${name}: it is ${device.fqdn} now.`;
  if (after.restarts > before.restarts)
    return before.session === undefined
      ? `${name} restarts.`
      : `${name} restarts: your session there is over.`;
  if (after.restarts < before.restarts) return `The restart of ${name} was undone.`;
  if (after.session === undefined) return `You are signed out of ${name}.`;
  return `There was a new sign-in to ${name}.`;
}

function closedWords(count: number): string {
  return count === 1
    ? 'The window over its page was closed, and nothing in it was used.'
    : `${String(count)} windows over its page were closed, and nothing in them was used.`;
}
