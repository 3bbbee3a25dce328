import type { Bytes } from '@/base/bytes';
import { readElement, type ReadElement } from '../asn1/element';
import { generateKey } from '../keys/generate-key';
import { verifySignature } from '../keys/verify-signature';
import type { PkiOperations } from '../operations';
import { findAnswer } from '../path/find-answer';
import { readCertificateRequest, writeCertificateRequest } from './certificate-request';
import { writePkcs7 } from './pkcs7';
import { writePkcs12, writeTrustStore } from './pkcs12-writer';
import { readCertificate } from './read-certificate';
import { readFiles } from './read-files';
import { readRevocationList } from './read-revocation-list';
import { writeCertificate } from './write-certificate';
import { writePrivateKey } from './write-private-key';
import { writeRevocationList } from './write-revocation-list';

const verifySignatures: PkiOperations['verifySignatures'] = (signatures) =>
  Promise.all(signatures.map(({ certificate, issuerKey }) => verifySignature(certificate, issuerKey)));

/** The operations where they are done: in the worker, or in Node. */
export const directOperations: PkiOperations = {
  generateKey,
  readFiles,
  createRequest: async (template, key) =>
    readCertificateRequest(ownElement(await writeCertificateRequest(template, key))),
  issueCertificate: async (template, issuerKey) =>
    readCertificate(ownElement(await writeCertificate(template, issuerKey))),
  issueRevocationList: async (template, issuerKey) =>
    readRevocationList(ownElement(await writeRevocationList(template, issuerKey))),
  verifySignatures,
  fetchVerdicts: async (input, signal) => (await findAnswer(input, { verifySignatures }, signal)).verdicts,
  encodePkcs7: (certificates) => Promise.resolve(writePkcs7(certificates)),
  encodePfx: writePkcs12,
  encodeTrustStore: writeTrustStore,
  encodePrivateKey: writePrivateKey,
};

/** What was written a moment ago is readable, or there is a bug. */
function ownElement(der: Bytes): ReadElement {
  const read = readElement(der);
  if (!read.ok) throw new Error(`written but not readable: ${read.problem}`);
  return read.value;
}
