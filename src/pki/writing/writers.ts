import { writeCertificate } from './certificate';
import { writeCertificateRequest } from './certificate-request';
import { writePkcs12, writeTrustStore } from './pkcs12';
import { writePkcs7 } from './pkcs7';
import { writePrivateKey } from './private-key';
import { writeRevocationList } from './revocation-list';

/** Everything that PKI.js writes, in one chunk that is loaded when it is needed. */
export const writers = {
  certificate: writeCertificate,
  certificateRequest: writeCertificateRequest,
  revocationList: writeRevocationList,
  pkcs7: writePkcs7,
  pkcs12: writePkcs12,
  trustStore: writeTrustStore,
  privateKey: writePrivateKey,
} as const;
