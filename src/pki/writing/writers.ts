import { writeCertificate, writeCertificateRequest, writeRevocationList } from './signed-structures';
import { writePkcs12, writePkcs7, writePrivateKey, writeTrustStore } from './containers';

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
