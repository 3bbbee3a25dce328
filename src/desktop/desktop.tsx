import { useRef, useEffect } from 'react';
// react-aria-components takes the provider from here and does not hand it on: it alone can say where popovers lie.
import { UNSAFE_PortalProvider } from 'react-aria/PortalProvider';
import { useJudged, usePresent, useRevision, useWorld } from '@/state/use-world';
import { FaultBoundary } from '@/ui/fault-boundary';
import { LiveRegion, useAnnounce } from '@/ui/live-region';
import { useRegistry } from './registry';
import { useSession, useSessionStore } from './session/session-store';
import { Taskbar } from './taskbar/taskbar';
import { InSight } from './window/in-sight';
import { ProgramWindow } from './window/program-window';
import { Link } from '@/ui/link';
import { programAddress, browserProgram, textOfPlace } from '@/views/shell/place';
import { addressIn, withProgram, frontTabOf } from './session/session';
import { usePageTitle } from './browser/use-page-title';
import { placeOf, type BrowserTab } from './session/browser-tab';
import { clientConnection } from '@/simulation/connections/connect-client';
import type { Connection } from '@/simulation/connections/connection';
import { connectClientSession } from '@/simulation/world/pc-records';
import { siteConnections } from '@/simulation/connections/site-connections';
import { connectionWords, lockWord } from '@/views/words/connection-words';
import { useIsOwnStep } from '@/views/shell/tell';
import { JudgedPlace, useBrowserConnection } from './browser/judged-place';

interface DesktopProps {
  /** A PC that is not shown keeps everything that is open and typed in it. */
  readonly isShown: boolean;
}

/** The trainee's PC: the windows of the open programs above the desktop, and the taskbar. */
export function Desktop({ isShown }: DesktopProps) {
  const overlay = useRef<HTMLDivElement>(null);
  return (
    <div className="flex min-h-0 flex-1 flex-col scheme-light" hidden={!isShown}>
      <UNSAFE_PortalProvider getContainer={() => overlay.current}>
        {isShown && <Watches />}
        <InSight isShown={isShown}>
          <Stage />
          <Taskbar />
        </InSight>
      </UNSAFE_PortalProvider>
      {/* Lists and balloons lie above all windows, and are part of the PC: they look like it and go with it. */}
      <div ref={overlay} className="text-windows-ink scheme-light" />
    </div>
  );
}

/** The page and the client say themselves that their locks cannot be judged. */
const nothing = () => null;

/** What follows the PC while it is in sight. */
function Watches() {
  return (
    <>
      <FrontTitle />
      {/* A region of its own: what an action led to is said at the same moment. */}
      <LiveRegion>
        <FaultBoundary turn={useRevision()} instead={nothing}>
          <LockWatch />
        </FaultBoundary>
      </LiveRegion>
    </>
  );
}

/** Windows once opened stay mounted behind the one in front. */
function Stage() {
  const { open, front } = useSession();
  const { programs } = useRegistry();
  return (
    <main
      id="stage"
      className="pc-desktop relative min-h-0 flex-1 overflow-hidden bg-desktop text-windows-ink"
      tabIndex={-1}
      aria-label="The PC"
    >
      {front === '' && <DesktopIcons />}
      {open
        .flatMap((id) => programs.find((program) => program.id === id) ?? [])
        .map((program) => (
          <ProgramWindow key={program.id} program={program} isFront={program.id === front} />
        ))}
    </main>
  );
}

/** The icons on the bare desktop. */
function DesktopIcons() {
  const programs = [...useRegistry().programs].sort((left, right) => left.order - right.order);
  const session = useSession();
  const store = useSessionStore();
  return (
    <ul id="icons" className="flex w-96 flex-col gap-8 px-8 py-12" aria-label="Desktop">
      {programs.map(({ id, title, icon: Icon }) => (
        <li key={id}>
          <Link
            name={`desktop-${id}`}
            className="grid w-full justify-items-center gap-5 border border-transparent px-4 py-8 text-center text-white [text-shadow:0_1px_2px_var(--color-ink)] hover:border-taskbar-hover hover:bg-taskbar-hover focus-visible:outline-white"
            address={programAddress(id, addressIn(session, id))}
            onFollow={() => void store.change((before) => withProgram(before, id))}
          >
            <Icon size={34} />
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Names the real tab after what is in front; every title says that it is a simulation. */
function FrontTitle() {
  const tab = frontTabOf(useSession());
  return (
    <JudgedPlace place={placeOf(tab)}>
      {(connection) => <RealTitle tab={tab} connection={connection} />}
    </JudgedPlace>
  );
}

interface RealTitleProps {
  readonly tab: BrowserTab;
  readonly connection: Connection | undefined;
}

function RealTitle({ tab, connection }: RealTitleProps) {
  const title = useFrontTitle(usePageTitle(tab, connection));
  useEffect(() => {
    document.title = title === '' ? lab : `${title} – ${lab}`;
  }, [title]);
  return null;
}

const lab = 'Connect Certificate Lab (Simulation)';

function useFrontTitle(page: string): string {
  const { front } = useSession();
  const { programs } = useRegistry();
  return front === browserProgram ? page : (programs.find(({ id }) => id === front)?.title ?? '');
}

/** Says aloud when a lock changes: the one of the page in front, and the client's. Draws nothing. */
function LockWatch() {
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
  const { world, now } = usePresent();
  return (host) =>
    isOwnStep() &&
    siteConnections(world(), now()).some((row) => row.host.toLowerCase() === host.toLowerCase());
}

function useClientLock(): { readonly server: string; readonly connection: Connection | undefined } {
  const server = useWorld(({ sessions }) => sessions[connectClientSession]?.server ?? '');
  const connection = useJudged(
    (world, at) => (server === '' ? undefined : clientConnection(world, server, at)[0]?.connection),
    (judged) => judged?.until ?? Number.POSITIVE_INFINITY,
  );
  return { server, connection };
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
