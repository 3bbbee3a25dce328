import { Attribute, CertificationRequest, Extensions } from 'pkijs';
import type { Bytes } from '@/base/bytes';
import { extensionRequestOid } from '../object-identifiers';
import type { RequestTemplate } from '../operations';
import type { KeyPair } from '../public-key';
import { plainExtensions } from './extensions';
import { nameOf } from './names';
import { encodedAs } from './pkijs-workarounds';
import { signed } from './signing';

/** Signs a certification request (RFC 2986), DER. */
export function writeCertificateRequest(template: RequestTemplate, key: KeyPair): Promise<Bytes> {
  const request = new CertificationRequest({
    version: 0,
    subject: nameOf(template.subject),
    subjectPublicKeyInfo: encodedAs('public key', key.publicKey.spki),
    attributes: extensionRequest(template),
  });
  return signed(request, key, template.digest ?? 'SHA-256');
}

/** Absent where nothing is asked for: some authorities refuse an empty attribute. */
function extensionRequest(template: RequestTemplate): Attribute[] {
  const extensions = plainExtensions(template);
  if (extensions.length === 0) return [];
  return [new Attribute({ type: extensionRequestOid, values: [new Extensions({ extensions }).toSchema()] })];
}
