import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Outlet, useLoaderData, useLocation } from 'react-router';
import { fromUtf8 } from '@/base/bytes';
import { Desktop } from '@/desktop/desktop';
import { RegistryContext } from '@/desktop/registry';
import { isOfThePc } from '@/desktop/session/address';
import { SessionContext } from '@/desktop/session/session-store';
import { useAddressedSession } from '@/desktop/session/use-addressed-session';
import { createStage } from '@/desktop/stage/create-stage';
import { type HandAtWork, HandContext } from '@/desktop/stage/hand-at-work';
import { Ring } from '@/desktop/stage/ring';
import { PartFailure } from '@/desktop/window/part-failure';
import { LabStoreContext, useWorld } from '@/state/use-world';
import { keepFocus } from '@/ui/kept-focus';
import { LiveRegion } from '@/ui/live-region';
import { type LabAccess, useLab } from '@/views/shell/lab';
import { StageContext } from '@/views/stage/stage';
import { problemWords } from '@/views/words/problem-words';
import { AnnouncedLab } from './announced-lab';
import { CoachDock } from './coach-dock';
import { Frame } from './frame/frame';
import { StartPage } from './keys/start-page';
import { offlineCopy } from './offline/offline-copy';
import { openLab } from './open-lab';
import { type OpenedLab, OpenedLabContext, useOpenedLab } from './opened-lab';
import { registry } from './registry';
import { KeysStayOut } from './told/keys-stay-out';

export const loader = openLab;

/** The lab is opened once a page; going from address to address changes nothing about it. */
export function shouldRevalidate(): boolean {
  return false;
}

/** The lab with the frame around it; the PC and the lab's pages once the site is installed. */
export function Component() {
  const opened = useLoaderData<OpenedLab>();
  const { store, access } = opened;
  return (
    <LabStoreContext value={store}>
      <LiveRegion>
        <AnnouncedLab access={access}>
          <RegistryContext value={registry}>
            <StagedLab opened={opened}>
              <OpenedLabContext value={opened}>
                <FramedLab />
              </OpenedLabContext>
            </StagedLab>
          </RegistryContext>
        </AnnouncedLab>
      </LiveRegion>
    </LabStoreContext>
  );
}

interface StagedLabProps {
  readonly opened: OpenedLab;
  readonly children: ReactNode;
}

/** Reads files of the PC's folder that are text, by name. */
function textReader({ world }: OpenedLab['store'], { readFile }: LabAccess) {
  return async (name: string) => {
    const file = Object.values(world().files).findLast((each) => each.name === name);
    const bytes = file === undefined ? undefined : await readFile(file.sha256);
    return bytes === undefined ? '' : fromUtf8(bytes);
  };
}

/** The PC of this real tab: what is open on it, and the way around in it. */
function StagedLab({ opened: { store, access }, children }: StagedLabProps) {
  const sessions = useAddressedSession();
  const [hand] = useState<HandAtWork>({ isAtWork: false });
  const stage = useMemo(
    () =>
      createStage({
        sessions,
        registry,
        hand,
        world: store.world,
        records: {
          revision: () => store.snapshot().revision,
          readJournal: access.history.readJournal,
          textOf: textReader(store, access),
        },
      }),
    [sessions, hand, store, access],
  );
  return (
    <SessionContext value={sessions}>
      <HandContext value={hand}>
        <StageContext value={stage}>
          {children}
          <Ring />
          <KeysStayOut />
        </StageContext>
      </HandContext>
    </SessionContext>
  );
}

function FramedLab() {
  const isInstalled = useWorld((world) => world.lab['lab'] !== undefined);
  const { pathname } = useLocation();
  useEffect(keepFocus, []);
  useEffect(() => (isInstalled ? offlineCopy.begin() : undefined), [isInstalled]);
  return (
    <Frame isInstalled={isInstalled}>
      {isInstalled ? (
        <>
          <div className="group/floor flex min-h-0 flex-1 max-lg:flex-col one-only:has-[.coach]:flex-col">
            <div className="flex min-h-0 min-w-0 flex-1 flex-col one-only:group-has-[.coach[data-open=true]]/floor:hidden">
              <PartFailure>
                <Desktop isShown={isOfThePc(pathname)} />
              </PartFailure>
              <Outlet />
            </div>
            <CoachDock />
          </div>
          {/* Below everything, as wide as it: what the coach has to say to a class. */}
          <div id="captions" />
        </>
      ) : (
        <FirstVisit />
      )}
    </Frame>
  );
}

interface Progress {
  readonly done: number;
  readonly all: number;
}

const nothingYet: Progress = { done: 0, all: 10 };

let installation: ReturnType<LabAccess['perform']> | undefined;

/** Asks how keys are to be kept, then installs the site; where another tab does that already, its choice counts. */
function FirstVisit() {
  const { keys, awaitSite } = useOpenedLab();
  // Where nothing is kept there is nothing to choose.
  const [isAsked] = useState(() => installation === undefined && keys.state() !== 'nothing-kept');
  const [isStarted, setStarted] = useState(!isAsked);
  // While it is read, the worker makes what the press will need.
  useEffect(() => (isAsked ? awaitSite() : undefined), [isAsked, awaitSite]);
  return isStarted ? <InstallationScreen /> : <StartPage onStart={() => setStarted(true)} />;
}

/** First visit: the keys and certificates of the site are made here, in this browser, once. */
function InstallationScreen() {
  const { progress, problem, again } = useInstallation();
  return (
    <main className="installation frame-look" aria-labelledby="installation-title">
      <h1 id="installation-title">Installing the site</h1>
      <p>
        A telephone system with its servers, a certificate vendor and your PC. Their keys and certificates are
        real and are made in this browser now; nothing leaves it.
      </p>
      <progress aria-label="Keys made" value={progress.done} max={progress.all} />
      {problem === undefined ? (
        <p>{`${String(progress.done)} of ${String(progress.all)} keys made`}</p>
      ) : (
        <>
          <p role="alert">{problem}</p>
          <button
            type="button"
            name="install-again"
            className="mt-18 rounded-4 border border-frame-accent bg-frame-raised px-16 py-6 text-frame-accent hover:bg-frame-hover"
            onClick={again}
          >
            Try again
          </button>
        </>
      )}
    </main>
  );
}

/** Installs the site; what kept it from being saved is told, and it can be tried again. */
function useInstallation() {
  const { perform } = useLab();
  const [progress, setProgress] = useState(nothingYet);
  const [problem, setProblem] = useState<string>();
  const [attempt, setAttempt] = useState(1);
  useEffect(() => {
    installation ??= perform({ type: 'install-site', keySource: 'fresh' }, { onProgress });
    void installation.then((outcome) => {
      // Another tab may have been quicker: then its site is the one.
      if (!outcome.ok && outcome.problem.name !== 'already-installed')
        setProblem(problemWords(outcome.problem));
    });
    function onProgress(done: number, all: number) {
      setProgress({ done, all });
    }
  }, [perform, attempt]);
  const again = () => {
    installation = undefined;
    setProgress(nothingYet);
    setProblem(undefined);
    setAttempt(attempt + 1);
  };
  return { progress, problem, again };
}
