import { Certificate } from 'pkijs';
import type { Bytes } from '@/base/bytes';
import type { CertificateTemplate } from '../operations';
import type { KeyPair } from '../public-key';
import { identifierExtensions, plainExtensions } from './extensions';
import { nameOf } from './names';
import { encodedAs } from './pkijs-workarounds';
import { signed } from './signing';
import { timeOf, unsignedInteger } from './values';

/** Signs a certificate, DER. Equal templates give equal octets with an RSA key. */
export async function writeCertificate(template: CertificateTemplate, issuerKey: KeyPair): Promise<Bytes> {
  const extensions = [...plainExtensions(template), ...(await identifierExtensions(template, issuerKey))];
  const certificate = new Certificate({
    version: extensions.length > 0 ? 2 : 0,
    serialNumber: unsignedInteger(template.serialNumber),
    issuer: nameOf(template.issuer),
    notBefore: timeOf(template.notBefore),
    notAfter: timeOf(template.notAfter),
    subject: nameOf(template.subject),
    subjectPublicKeyInfo: encodedAs('public key', template.publicKey.spki),
    ...(extensions.length > 0 ? { extensions } : {}),
  });
  return signed(certificate, issuerKey, template.digest);
}
