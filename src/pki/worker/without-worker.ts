import type { PkiOperations } from '../operations';

/** The build that is one file always has its worker. */
const loadOperations = async () =>
  import.meta.env.MODE === 'file'
    ? Promise.reject(new Error('the worker lies inside the page'))
    : (await import('./direct-operations')).directOperations;

/**
 * Whether the page may start a worker from the app's own files. One in a sandboxed frame has no origin, and so no file is
 * its own; the worker that lies inside the page is.
 */
export function mayStartWorker(): boolean {
  return import.meta.env.MODE === 'file' || globalThis.origin !== 'null';
}

/** The operations in the page itself. Slower to answer while files are opened; WebCrypto works apart all the same. */
export const operationsInPage: PkiOperations = {
  generateKey: async (...given) => (await loadOperations()).generateKey(...given),
  createRequest: async (...given) => (await loadOperations()).createRequest(...given),
  issueCertificate: async (...given) => (await loadOperations()).issueCertificate(...given),
  issueRevocationList: async (...given) => (await loadOperations()).issueRevocationList(...given),
  readFiles: async (...given) => (await loadOperations()).readFiles(...given),
  verifySignatures: async (...given) => (await loadOperations()).verifySignatures(...given),
  fetchVerdicts: async (...given) => (await loadOperations()).fetchVerdicts(...given),
  readPublicRoots: async () => (await loadOperations()).readPublicRoots(),
  describeCertificate: async (...given) => (await loadOperations()).describeCertificate(...given),
  encodePkcs7: async (...given) => (await loadOperations()).encodePkcs7(...given),
  encodePfx: async (...given) => (await loadOperations()).encodePfx(...given),
  encodeTrustStore: async (...given) => (await loadOperations()).encodeTrustStore(...given),
  encodePrivateKey: async (...given) => (await loadOperations()).encodePrivateKey(...given),
};
