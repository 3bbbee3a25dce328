import type { Bytes } from '@/base/bytes';
import type { ReadElement } from '../gate/element';
import { gate } from '../gate/gated-structure';
import { generateKey } from '../keys/key-pair';
import { verifySignature } from '../keys/verify-signature';
import type { PkiOperations } from '../operations';
import { readCertificateRequest } from '../reading/certificate-request';
import { readCertificate } from '../reading/read-certificate';
import { readPublicRoots } from '../reading/read-public-roots';
import { readRevocationList } from '../reading/read-revocation-list';

/** PKI.js comes with what writes, when something is to be written. */
const loadWriters = async () => (await import('../writing/writers')).writers;

/** So does what shows, when a certificate is looked at. */
const loadShowing = async () => (await import('../showing/describe-certificate')).describeCertificate;

/** Files are opened by readers of many kinds, which come with the first file. */
const loadReader = async () => (await import('../reading/read-files')).readFiles;

/** The judge of chains comes when files are looked at. */
const loadJudge = async () => (await import('../path/find-answer')).findAnswer;

const verifySignatures: PkiOperations['verifySignatures'] = (signatures) =>
  Promise.all(signatures.map(({ certificate, issuerKey }) => verifySignature(certificate, issuerKey)));

/** The operations where they are done: in the worker, or in Node. */
export const directOperations: PkiOperations = {
  generateKey: (shape) => {
    // Whoever makes a key writes next: what writes arrives while the key is made. Should it not, the writing says so.
    loadWriters().catch(() => undefined);
    return generateKey(shape);
  },
  readFiles: async (files, passwords, watch) => (await loadReader())(files, passwords, watch),
  createRequest: async (template, key) =>
    readCertificateRequest(ownElement(await (await loadWriters()).certificateRequest(template, key))),
  issueCertificate: async (template, issuerKey) =>
    readCertificate(ownElement(await (await loadWriters()).certificate(template, issuerKey))),
  issueRevocationList: async (template, issuerKey) =>
    readRevocationList(ownElement(await (await loadWriters()).revocationList(template, issuerKey))),
  verifySignatures,
  fetchVerdicts: async (input, signal) =>
    (await (await loadJudge())(input, { verifySignatures }, signal)).verdicts,
  readPublicRoots,
  describeCertificate: async (der) => (await loadShowing())(der),
  encodePkcs7: async (certificates) => (await loadWriters()).pkcs7(certificates),
  encodePfx: async (contents) => (await loadWriters()).pkcs12(contents),
  encodeTrustStore: async (contents) => (await loadWriters()).trustStore(contents),
  encodePrivateKey: async (pkcs8, form) => (await loadWriters()).privateKey(pkcs8, form),
};

/** What was written a moment ago is readable, or there is a bug. */
function ownElement(der: Bytes): ReadElement {
  const gated = gate(der);
  if (!gated.ok) throw new Error(`written but not readable: ${gated.problem}`);
  return gated.value;
}
