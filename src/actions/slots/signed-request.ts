import { toUtf8 } from '@/base/bytes';
import { toPem } from '@/pki/pem';
import type { RequestTemplate } from '@/pki/operations';
import type { KeyPair } from '@/pki/public-key';
import type { RequestFacts } from '@/simulation/slots/store-request';
import { publicFile, toKeep } from '../pc/kept-file';
import type { Prepared, Tools } from '../preparation/preparation';

/** A request signed by its own key, with its file `<common name>.csr` (PEM) and the key for the vault. */
export async function signedRequest(
  { pki }: Tools,
  template: RequestTemplate,
  commonName: string,
  { pkcs8, publicKey }: KeyPair,
): Promise<Prepared<RequestFacts>> {
  const request = await pki.createRequest(template, { pkcs8, publicKey });
  const pem = toUtf8(toPem('CERTIFICATE REQUEST', request.der));
  const kept = await publicFile(`${commonName.trim()}.csr`, 'certificate-request', pem);
  const secrets = [{ id: publicKey.fingerprint, bytes: pkcs8 }];
  return { facts: { request, file: kept.file }, secrets, contents: toKeep([kept]).contents ?? [] };
}
