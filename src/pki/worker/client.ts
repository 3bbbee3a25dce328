import { wrap, type Remote } from 'comlink';
import type { PkiOperations } from '../operations';
import workerUrl from './pki-worker?worker&url';
import { toScriptUrl } from './script-url';

/**
 * The operations as the page calls them: in one lasting worker, to which bytes are copied. Files with passwords are
 * opened in a worker of their own that ends with them: a key derivation keeps a worker busy for seconds. Calls reject
 * when their worker breaks down; the next call has a new one.
 */
export function createPkiClient(): PkiOperations {
  let lasting: OpenWorker | undefined;
  const ask: Ask = (work) => {
    lasting ??= openWorker(() => (lasting = undefined));
    return lasting.ask(work);
  };
  return {
    generateKey: (length) => ask((operations) => operations.generateKey(length)),
    createRequest: (template, key) => ask((operations) => operations.createRequest(template, key)),
    issueCertificate: (template, issuerKey) =>
      ask((operations) => operations.issueCertificate(template, issuerKey)),
    readFiles: (files, passwords) =>
      (passwords.length === 0 ? ask : askOwnWorker)((operations) => operations.readFiles(files, passwords)),
    verifySignatures: (signatures) => ask((operations) => operations.verifySignatures(signatures)),
    encodePkcs7: (certificates) => ask((operations) => operations.encodePkcs7(certificates)),
    encodePfx: (contents) => askOwnWorker((operations) => operations.encodePfx(contents)),
  };
}

type Ask = <Value>(work: (operations: Remote<PkiOperations>) => Promise<Value>) => Promise<Value>;

interface OpenWorker {
  readonly ask: Ask;
  readonly end: () => void;
}

function openWorker(onBreakdown: () => void): OpenWorker {
  const worker = new Worker(toScriptUrl(workerUrl), { type: 'module', name: 'pki' });
  const operations = wrap<PkiOperations>(worker);
  const breakdown = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      onBreakdown();
      reject(new Error(`the worker broke down: ${event.message}`));
    });
  });
  // Whoever waits sees it; when nobody waits there is nothing to tell.
  breakdown.catch(() => undefined);
  return { ask: (work) => Promise.race([work(operations), breakdown]), end: () => worker.terminate() };
}

async function askOwnWorker<Value>(
  work: (operations: Remote<PkiOperations>) => Promise<Value>,
): Promise<Value> {
  const worker = openWorker(() => undefined);
  try {
    return await worker.ask(work);
  } finally {
    worker.end();
  }
}
