import type { Perform } from '@/actions/perform';
import { type Fault, faultOf, refusal } from '@/base/outcome';
import { noDescription } from '@/pki/certificate-description';
import type { Item } from '@/pki/item';
import type { ActionType } from '@/simulation/catalogue/catalogue';
import { problemOf } from '@/simulation/world/problem';
import type { LabAccess } from '@/views/shell/lab';
import type { LabFiles } from '../lab-file/lab-files';
import type { TroubleStore } from './trouble-store';

/** What is done before anybody has worked. */
const preliminaries: readonly ActionType[] = ['install-site', 'sign-in', 'sign-out'];

/** The same, but whatever cannot be saved is also said in the frame, and work that was saved is asked to be kept. */
export function watchedPerform(perform: Perform, troubles: TroubleStore): Perform {
  return async (action, inputs) => {
    const outcome = await perform(action, inputs).catch((error: unknown) => {
      if (troubles.isCutOff()) return refusal(problemOf('storage-failed'));
      throw error;
    });
    if (outcome.ok) {
      troubles.settleSteps();
      if (!preliminaries.includes(action.type)) void askToKeepData();
    } else if (outcome.problem.name === 'storage-failed') troubles.report('storage-failed');
    return outcome;
  };
}

let asked: Promise<boolean> | undefined;

/** Asks the browser, once a page, not to remove the lab when it needs room. */
function askToKeepData(): Promise<boolean> {
  return (asked ??= isProtectionOffered() ? navigator.storage.persist() : Promise.resolve(false));
}

/** Whether the browser has promised not to remove the lab when it needs room. */
export function isDataKept(): Promise<boolean> {
  return isProtectionOffered() ? navigator.storage.persisted().catch(() => false) : Promise.resolve(false);
}

/** Pages that are not served securely have no such thing. */
function isProtectionOffered(): boolean {
  return (navigator as Partial<Navigator>).storage !== undefined;
}

/*
 * Between what the lab does and its screens: whatever throws there is told in the frame, and answered as a refusal is.
 * So a screen that waits is free again, says why, and has nothing to know of errors. What was given up still rejects.
 */

/** Waits for work that may fail in a way that nobody expected, and answers in its place then. */
type Guard = <Value>(
  work: () => Promise<Value>,
  instead: (fault: Fault) => Value,
  signal?: AbortSignal,
) => Promise<Value>;

/** The lab as screens use it: its calls reject only when they are given up. */
export function guardedLab(lab: LabAccess, troubles: TroubleStore): LabAccess {
  const guard = guardFor(troubles);
  const nothing = () => undefined;
  return {
    perform: (action, inputs) => guard(() => lab.perform(action, inputs), refused, inputs?.signal),
    preview: (action, inputs) => guard(() => lab.preview(action, inputs), refused, inputs?.signal),
    // A verdict that is missing counts as not checked.
    fetchVerdicts: (input, signal) =>
      guard(
        () => lab.fetchVerdicts(input, signal),
        () => ({}),
        signal,
      ),
    readPublicRoots: () => guard(lab.readPublicRoots, nothing),
    describeCertificate: (der) =>
      guard(
        () => lab.describeCertificate(der),
        () => noDescription,
      ),
    awaitKey: lab.awaitKey,
    awaitRequest: lab.awaitRequest,
    history: {
      ...lab.history,
      readSteps: () => guard(lab.history.readSteps, () => []),
      readDone: () => guard(lab.history.readDone, () => []),
      readStepFacts: (revisions) => guard(() => lab.history.readStepFacts(revisions), nothing),
      readJournal: (after) =>
        guard(
          () => lab.history.readJournal(after),
          () => [],
        ),
    },
    readFiles: (files, passwords, watch) =>
      guard(
        () => lab.readFiles(files, passwords, watch),
        (fault) => files.map((_, file) => unread(file, fault)),
        watch?.signal,
      ),
    // Building a lesson's lab fails as a whole: whoever begins it says so.
    createSandbox: lab.createSandbox,
    readFile: (sha256) => guard(() => lab.readFile(sha256), nothing),
    readOrderPassword: (...given) => guard(() => lab.readOrderPassword(...given), nothing),
    writePreflight: (...given) =>
      guard(
        () => lab.writePreflight(...given),
        () => [],
      ),
  };
}

/** The same for what can be done with lab files. */
export function guardedFiles(files: LabFiles, troubles: TroubleStore): LabFiles {
  const guard = guardFor(troubles);
  return {
    save: (password) => guard(() => files.save(password), refused),
    inspect: (file, watch) => guard(() => files.inspect(file, watch), refused, watch.signal),
  };
}

/** Tells of every error of a page that nothing else has caught. Returns the way to stop it. */
export function watchErrors(
  page: Pick<Window, 'addEventListener' | 'removeEventListener'>,
  troubles: TroubleStore,
) {
  const onRejection = ({ reason }: PromiseRejectionEvent) => tell(troubles, reason);
  // What browsers merely warn of (a ResizeObserver that did not come to an end) has no error.
  const onError = ({ error }: ErrorEvent) => {
    if (error instanceof Error) tell(troubles, error);
  };
  page.addEventListener('unhandledrejection', onRejection);
  page.addEventListener('error', onError);
  return () => {
    page.removeEventListener('unhandledrejection', onRejection);
    page.removeEventListener('error', onError);
  };
}

function guardFor(troubles: TroubleStore): Guard {
  return async (work, instead, signal) => {
    try {
      return await work();
    } catch (error) {
      if (signal?.aborted === true) throw error;
      // For whoever reports it.
      console.error(error);
      return instead(tell(troubles, error));
    }
  };
}

/** Where nothing can be read or saved any more, that is told already. */
function tell(troubles: TroubleStore, error: unknown): Fault {
  const fault = faultOf(error);
  if (!troubles.isCutOff()) troubles.report(fault);
  return fault;
}

function refused(fault: Fault) {
  return refusal(problemOf(fault));
}

function unread(file: number, fault: Fault): Item {
  const found = fault === 'part-not-loaded' ? 'there is no connection to where the app is served' : '';
  return {
    kind: 'unknown',
    reason: 'reader-failed',
    found,
    origin: { file, container: 'der', encrypted: false },
  };
}
