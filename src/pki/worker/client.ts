import { wrap, type Remote } from 'comlink';
import type { PkiOperations } from '../operations';
import workerUrl from './pki-worker?worker&url';
import { toScriptUrl } from './script-url';

/**
 * The operations as the page calls them: in one lasting worker, to which bytes are copied. Files with passwords are
 * opened in a worker of their own that ends with them: a key derivation keeps a worker busy for seconds.
 */
export function createPkiClient(): PkiOperations {
  const lasting = wrap<PkiOperations>(startWorker());
  return {
    generateKey: (length) => lasting.generateKey(length),
    createRequest: (template, key) => lasting.createRequest(template, key),
    issueCertificate: (template, issuerKey) => lasting.issueCertificate(template, issuerKey),
    readFiles: (files, passwords) =>
      passwords.length === 0
        ? lasting.readFiles(files, passwords)
        : inOwnWorker((operations) => operations.readFiles(files, passwords)),
    verifySignatures: (signatures) => lasting.verifySignatures(signatures),
    encodePkcs7: (certificates) => lasting.encodePkcs7(certificates),
    encodePfx: (contents) => inOwnWorker((operations) => operations.encodePfx(contents)),
  };
}

function startWorker(): Worker {
  return new Worker(toScriptUrl(workerUrl), { type: 'module', name: 'pki' });
}

async function inOwnWorker<Value>(
  work: (operations: Remote<PkiOperations>) => Promise<Value>,
): Promise<Value> {
  const worker = startWorker();
  try {
    return await work(wrap<PkiOperations>(worker));
  } finally {
    worker.terminate();
  }
}
