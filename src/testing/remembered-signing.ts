import { type Bytes, toHex } from '@/base/bytes';
import type { SignatureVerdict } from '@/pki/certificate';
import { verifySignature } from '@/pki/keys/verify-signature';
import type { PkiOperations } from '@/pki/operations';
import type { KeyPair } from '@/pki/public-key';
import { directOperations } from '@/pki/worker/direct-operations';

/*
 * Labs with training keys sign the same things again and again: each lesson begins with the same site. RSA gives the same
 * octets for the same template and key, so that what was signed once is remembered, and what was verified too. Other keys
 * sign anew each time.
 */

function remembered<Template extends object, Signed>(
  sign: (template: Template, key: KeyPair) => Promise<Signed>,
): (template: Template, key: KeyPair) => Promise<Signed> {
  const all = new Map<string, Promise<Signed>>();
  return (template, key) => {
    if (key.publicKey.algorithm !== 'RSA') return sign(template, key);
    const what = `${key.publicKey.fingerprint} ${JSON.stringify(template, asText)}`;
    const known = all.get(what) ?? sign(template, key);
    all.set(what, known);
    return known;
  };
}

/** Octets as text; what JSON has no word for would make two templates one. */
function asText(_name: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return toHex(value);
  if (value instanceof Map || value instanceof Set || typeof value === 'bigint')
    throw new Error('a template of text, numbers, lists and octets');
  return value;
}

const verdicts = new Map<string, Promise<SignatureVerdict>>();

function verdictOf({ certificate, issuerKey }: { readonly certificate: Bytes; readonly issuerKey: Bytes }) {
  const what = `${octetsOf(certificate)} ${octetsOf(issuerKey)}`;
  const known = verdicts.get(what) ?? verifySignature(certificate, issuerKey);
  verdicts.set(what, known);
  return known;
}

const octetsOf = (bytes: Bytes) => Buffer.from(bytes).toString('latin1');

/** The operations, which sign and verify each thing once. */
export const rememberedOperations: PkiOperations = {
  ...directOperations,
  createRequest: remembered(directOperations.createRequest.bind(directOperations)),
  issueCertificate: remembered(directOperations.issueCertificate.bind(directOperations)),
  issueRevocationList: remembered(directOperations.issueRevocationList.bind(directOperations)),
  verifySignatures: (signatures) => Promise.all(signatures.map(verdictOf)),
};
