import { lazy, Suspense, useEffect, useRef } from 'react';
import { useLocation, useNavigate, useRouteError } from 'react-router';
import { faultOf } from '@/base/outcome';
import { FaultBoundary } from '@/ui/fault-boundary';
import { UnusableBrowserError, type BrowserLack } from './unusable-browser';

/** Loaded when it is needed. What cannot be loaded then is left out: the sentence about what failed stands. */
const Rescue = lazy(() => import('./rescue/rescue'));

interface ErrorScreenProps {
  /** Whether it stands where the whole lab would, without the frame. */
  readonly isAlone?: boolean;
}

/**
 * A fault of ours, in words, with the ways out of it; the details go to the console for whoever reports it. Nothing here
 * is judged: whatever cannot be, this screen is drawn.
 */
export function ErrorScreen({ isAlone = false }: ErrorScreenProps) {
  const error = useRouteError();
  useEffect(() => {
    console.error(error);
  }, [error]);
  if (error instanceof UnusableBrowserError) return <UnusableBrowser lack={error.lack} />;
  return isAlone ? (
    <div className="flex h-dvh min-h-320 flex-col">
      <FailedScreen error={error} />
    </div>
  ) : (
    <FailedScreen error={error} />
  );
}

function FailedScreen({ error }: { readonly error: unknown }) {
  const screen = useRef<HTMLElement>(null);
  const again = useAgain();
  useEffect(() => screen.current?.focus(), []);
  return (
    <main ref={screen} id="lab-page" className="lab-page frame-look" tabIndex={-1}>
      <div role="alert" className="max-w-720">
        <h1 className="text-frame-ink">Something went wrong in the lab</h1>
        <p className="mt-8">{reasonOf(error)}</p>
        <p className="mt-8">
          What you saved is kept in this browser: keys, certificates, files and settings.
        </p>
      </div>
      <p className="mx-0 mt-16 mb-24 flex flex-wrap gap-8">
        <button type="button" name="try-again" className="frame-choice" onClick={again}>
          Try again
        </button>
        <button type="button" name="reload" className="frame-choice" onClick={() => location.reload()}>
          Reload the lab
        </button>
      </p>
      <FaultBoundary instead={() => null}>
        <Suspense>
          <Rescue onChanged={again} />
        </Suspense>
      </FaultBoundary>
    </main>
  );
}

/** Draws the same address once more. */
function useAgain(): () => void {
  const navigate = useNavigate();
  const location = useLocation();
  return () => {
    const state: unknown = location.state;
    void navigate(location.pathname + location.search, { replace: true, state });
  };
}

/** Nothing failed: at this address, or with this browser, there is no lab. */
function UnusableBrowser({ lack }: { readonly lack: BrowserLack }) {
  return (
    <main className="frame-look mx-auto mt-[18vh] max-w-560 px-24 font-ui text-15 leading-[1.6]" role="alert">
      <h1 className="mx-0 mt-0 mb-10 text-24 font-semibold">The lab cannot run here</h1>
      {lackWords[lack].map((sentence) => (
        <p className="mb-10" key={sentence}>
          {sentence}
        </p>
      ))}
    </main>
  );
}

const lackWords: Readonly<Record<BrowserLack, readonly string[]>> = {
  'secure-context': [
    'This page came over http. Browsers make keys only for pages that come over https, or from this computer itself (localhost).',
    'Open the address with https. Where the server has no certificate, there are three ways: npm start serves the lab on your own computer, npm run class serves it over https to a whole class, and npm run build:file makes one file that is opened from a disk or a stick.',
  ],
  'web-crypto': [
    'This browser has no WebCrypto, which makes the keys.',
    'Use a current Chrome, Edge, Firefox or Safari.',
  ],
  worker: [
    'This browser does not let the page work in the background, where keys are made.',
    'Allow web workers for this address, or use another browser.',
  ],
};

function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NewerLabError')
    return 'This lab was saved by a newer version of the app, so this one did not open it. Nothing was changed. Reload to get the newest version.';
  if (name.includes('Quota'))
    return 'The browser has no room left to save the lab. Free some disk space, then reload.';
  if (/OpenFailed|MissingAPI|InvalidState|SecurityError/.test(name))
    return 'The browser does not let this page keep data. Allow it, or leave the private window, then reload.';
  return faultOf(error) === 'part-not-loaded'
    ? 'No connection: a part of the app could not be loaded. Check the connection to where it is served, then reload.'
    : 'An unexpected error occurred. It is a fault of the lab, not yours. Try again, or go back to where it worked.';
}
