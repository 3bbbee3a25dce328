import type { PkiOperations } from '../operations';

const loadOperations = async () => (await import('./direct-operations')).directOperations;

/**
 * Whether the page is in a frame with `sandbox` and without `allow-same-origin`. It has no origin then: no file is its own,
 * so that it may start no worker from one, and a worker from a blob has no WebCrypto. Nor may it keep data.
 */
export function isInClosedFrame(): boolean {
  return globalThis.origin === 'null' && window.parent !== window;
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
