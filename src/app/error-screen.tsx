import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { UnusableBrowserError, type BrowserLack } from './unusable-browser';

/** A fault of ours, in words; the details go to the console for whoever reports it. */
export function ErrorScreen() {
  const error = useRouteError();
  useEffect(() => {
    console.error(error);
  }, [error]);
  if (error instanceof UnusableBrowserError) return <UnusableBrowser lack={error.lack} />;
  return (
    <main className="opening" role="alert">
      <h1>Something went wrong in the lab</h1>
      <p>{reasonOf(error)}</p>
      <p>What you saved is kept in this browser: keys, certificates, files and settings.</p>
      <button type="button" name="reload" className="frame-action" onClick={() => location.reload()}>
        Reload the lab
      </button>
    </main>
  );
}

/** Nothing failed: at this address, or with this browser, there is no lab. */
function UnusableBrowser({ lack }: { readonly lack: BrowserLack }) {
  return (
    <main className="opening" role="alert">
      <h1>The lab cannot run here</h1>
      {lackWords[lack].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </main>
  );
}

const lackWords: Readonly<Record<BrowserLack, readonly string[]>> = {
  'secure-context': [
    'This page came over http. Browsers make keys only for pages that come over https, or from this computer itself (localhost).',
    'Open the address with https. If the server has no certificate yet, run the lab on your own computer with npm start.',
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
  if (name === 'TypeError' && /import|fetch|module/i.test((error as Error).message))
    return 'A part of the app could not be loaded. Check the connection to where it is served, then reload.';
  return 'A screen failed in a way that should not happen. Reload to go on where you were.';
}
