import { proxy, type Remote, wrap } from 'comlink';
import type { Bytes } from '@/base/bytes';
import { isSameData } from '@/base/plain-data';
import type { Item } from '../item';
import type { PkiOperations } from '../operations';
import type { WorkerOperations } from './pki-worker';
import workerUrl from './pki-worker?worker&url';
import { isSingleFile, toScriptUrl } from './script-url';
import { isInClosedFrame, operationsInPage } from './without-worker';

/**
 * The operations as the page calls them: in one lasting worker, to which bytes are copied. Files with passwords, and
 * those that can be given up, are opened in a worker of their own that ends with them: a key derivation keeps a worker
 * busy for seconds. So are very long certificates. Calls reject when their worker breaks down; the next call has a new one.
 * A page in a closed frame does everything itself.
 */
export function createPkiClient(): PkiOperations {
  return isInClosedFrame() ? operationsInPage : createWorkerClient();
}

function createWorkerClient(): PkiOperations {
  let lasting: OpenWorker | undefined;
  const ask: Ask = (work) => {
    lasting ??= openWorker(() => (lasting = undefined));
    return lasting.ask(work);
  };
  return {
    generateKey: (shape) => ask((operations) => operations.generateKey(shape)),
    createRequest: (template, key) => ask((operations) => operations.createRequest(template, key)),
    issueCertificate: (template, issuerKey) =>
      ask((operations) => operations.issueCertificate(template, issuerKey)),
    issueRevocationList: (template, issuerKey) =>
      ask((operations) => operations.issueRevocationList(template, issuerKey)),
    readFiles: rememberFiles((files, passwords, { signal, onProgress } = {}) => {
      const read = (operations: Remote<WorkerOperations>) =>
        operations.readFiles(files, passwords, onProgress && proxy(onProgress));
      return passwords.length === 0 && !signal ? ask(read) : askOwnWorker(read, signal);
    }),
    verifySignatures: (signatures) => ask((operations) => operations.verifySignatures(signatures)),
    fetchVerdicts: async (input, signal) => {
      signal?.throwIfAborted();
      const fetched = ask((operations) =>
        operations.fetchVerdicts(input, signal && proxy(whenGivenUp(signal))),
      );
      return Promise.race([fetched, givenUp(signal)]);
    },
    readPublicRoots: () => ask((operations) => operations.readPublicRoots()),
    describeCertificate: (der) => {
      const describe = (operations: Remote<WorkerOperations>) => operations.describeCertificate(der);
      return der.length > quicklyDescribed ? askOwnWorker(describe) : ask(describe);
    },
    encodePkcs7: (certificates) => ask((operations) => operations.encodePkcs7(certificates)),
    encodePfx: (contents) => askOwnWorker((operations) => operations.encodePfx(contents)),
    encodeTrustStore: (contents) => askOwnWorker((operations) => operations.encodeTrustStore(contents)),
    encodePrivateKey: (pkcs8, form) => askOwnWorker((operations) => operations.encodePrivateKey(pkcs8, form)),
  };
}

/** Octets of a certificate. PKI.js takes a millisecond for a name, so that longer ones would hold up all else. */
const quicklyDescribed = 8192;

type Ask = <Value>(work: (operations: Remote<WorkerOperations>) => Promise<Value>) => Promise<Value>;

interface OpenWorker {
  readonly ask: Ask;
  readonly end: () => void;
}

function openWorker(onBreakdown: () => void): OpenWorker {
  const type = isSingleFile ? 'classic' : 'module';
  const worker = new Worker(toScriptUrl(workerUrl), { type, name: 'pki' });
  const operations = wrap<WorkerOperations>(worker);
  const breakdown = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event: Event) => {
      onBreakdown();
      reject(breakdownOf(event));
    });
  });
  // The caller gets the rejection; without a caller there is nothing to report.
  breakdown.catch(() => undefined);
  return { ask: (work) => Promise.race([work(operations), breakdown]), end: () => worker.terminate() };
}

/** A script that did not load has no message. */
function breakdownOf(event: Event): Error {
  return event instanceof ErrorEvent
    ? new Error(`the worker broke down: ${event.message}`)
    : new TypeError('the module of the worker could not be loaded');
}

async function askOwnWorker<Value>(
  work: (operations: Remote<WorkerOperations>) => Promise<Value>,
  signal?: AbortSignal,
): Promise<Value> {
  signal?.throwIfAborted();
  const worker = openWorker(() => undefined);
  try {
    return await Promise.race([worker.ask(work), givenUp(signal)]);
  } finally {
    worker.end();
  }
}

/** An AbortSignal in a form that can be sent to the worker. */
function whenGivenUp(signal: AbortSignal): (onGivenUp: () => void) => void {
  return (onGivenUp) => {
    if (signal.aborted) onGivenUp();
    // Without the event, which cannot be sent.
    else signal.addEventListener('abort', () => onGivenUp(), { once: true });
  };
}

/** Rejects when the signal aborts; without a signal, never. */
function givenUp(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- the reason is the caller's own
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** What was found in files, and with which passwords. */
interface Reading {
  readonly files: readonly Bytes[];
  readonly passwords: readonly string[];
  readonly items: readonly Item[];
}

/**
 * A reader of files that derives keys once: files that were opened with the same passwords before, as when they are
 * recognised, planned with and then installed, are answered from memory. Octets count as the same while they are the
 * same object, and what was found is forgotten with them.
 */
export function rememberFiles(read: PkiOperations['readFiles']): PkiOperations['readFiles'] {
  const readings = new WeakMap<Bytes, Reading>();
  return async (files, passwords, watch) => {
    const [first] = files;
    if (first === undefined || passwords.length === 0) return read(files, passwords, watch);
    const known = readings.get(first);
    if (known !== undefined && isSameReading(known, files, passwords)) return known.items;
    const items = await read(files, passwords, watch);
    readings.set(first, { files, passwords, items });
    return items;
  };
}

function isSameReading(known: Reading, files: readonly Bytes[], passwords: readonly string[]): boolean {
  return (
    isSameData(known.passwords, passwords) &&
    known.files.length === files.length &&
    known.files.every((bytes, index) => bytes === files[index])
  );
}
