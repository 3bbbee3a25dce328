import * as asn1js from 'asn1js';
import {
  Attribute,
  Certificate,
  CertificateRevocationList,
  CertificationRequest,
  Extensions,
  type RevokedCertificate,
} from 'pkijs';
import { type Bytes, fromHex } from '@/base/bytes';
import { derSequence, derUnsignedInteger } from '../keys/der';
import { asPlainRsaKey } from '../keys/rsa-keys';
import { extensionRequestOid, revocationListOids } from '../object-identifiers';
import type {
  CertificateTemplate,
  RequestTemplate,
  RevocationEntry,
  RevocationListTemplate,
} from '../operations';
import type { KeyPair } from '../public-key';
import { type RevocationReason, revocationReasons } from '../revocation-list';
import { authorityKeyIdentifier, extensionOf, identifierExtensions, plainExtensions } from './extensions';
import { derOf, nameOf, timeOf, unsignedInteger } from './values';
import { encodedAs, signedValue, SigningEngine } from './pkijs-workarounds';

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

/** Signs a revocation list, DER. Throws where a serial number stands twice: that is the caller's mistake. */
export async function writeRevocationList(
  template: RevocationListTemplate,
  issuerKey: KeyPair,
): Promise<Bytes> {
  const { issuer, thisUpdate, nextUpdate, revoked, digest } = template;
  const serials = new Set(revoked.map(({ serialNumber }) => serialNumber));
  if (serials.size < revoked.length) throw new Error('a serial number stands twice in a list');
  const list = new CertificateRevocationList({
    version: 1,
    issuer: nameOf(issuer),
    thisUpdate: timeOf(thisUpdate),
    nextUpdate: timeOf(nextUpdate),
    // An empty SEQUENCE is forbidden (RFC 5280 section 5.1.2.6).
    ...(revoked.length > 0 ? { revokedCertificates: entriesOf(revoked) } : {}),
    crlExtensions: await extensionsOf(template, issuerKey),
  });
  return signed(list, issuerKey, digest);
}

/**
 * Entries that are encoded one by one: lists have thousands, and as models all at once each costs twenty times its
 * octets' time. Dates and reasons, of which lists repeat few, are encoded once.
 */
function entriesOf(revoked: readonly RevocationEntry[]): RevokedCertificate[] {
  const date = remembered((at: number) => derOf(timeOf(at).toSchema()));
  const extensions = remembered((reason: RevocationReason) => derOf(reasonOf(reason).toSchema()));
  return revoked.map(({ serialNumber, revokedAt, reason = 'unspecified' }) =>
    encodedAs(
      'revoked certificate',
      derSequence(
        derUnsignedInteger(fromHex(serialNumber)),
        date(revokedAt),
        ...(reason === 'unspecified' ? [] : [extensions(reason)]),
      ),
    ),
  );
}

function remembered<Key>(encode: (key: Key) => Bytes): (key: Key) => Bytes {
  const known = new Map<Key, Bytes>();
  return (key) => {
    const octets = known.get(key) ?? encode(key);
    known.set(key, octets);
    return octets;
  };
}

function reasonOf(reason: RevocationReason): Extensions {
  const code = new asn1js.Enumerated({ value: reasonCodeOf(reason) });
  return new Extensions({ extensions: [extensionOf(revocationListOids.reason, false, code)] });
}

/** 7 is unused and 8 is `removeFromCRL`: from there on the codes are one ahead of the flags (RFC 5280 section 5.3.1). */
function reasonCodeOf(reason: RevocationReason): number {
  const bit = revocationReasons.indexOf(reason);
  return bit < 7 ? bit : bit + 2;
}

async function extensionsOf(template: RevocationListTemplate, issuerKey: KeyPair): Promise<Extensions> {
  const number = extensionOf(revocationListOids.number, false, unsignedInteger(template.number));
  return new Extensions({ extensions: [await authorityKeyIdentifier(template, issuerKey), number] });
}

type Digest = CertificateTemplate['digest'];

const engine = new SigningEngine({ name: 'WebCrypto', crypto });

/** Signs what a model says and answers the DER: RSA PKCS#1 v1.5, ECDSA, RSASSA-PSS with SHA-256, or Ed25519. */
async function signed(
  model: Certificate | CertificateRevocationList | CertificationRequest,
  key: KeyPair,
  digest: Digest,
): Promise<Bytes> {
  const { algorithm } = key.publicKey;
  // EC keys never sign with SHA-1 here: nothing of the time asks for it.
  const used = algorithm === 'EC' && digest === 'SHA-1' ? 'SHA-256' : digest;
  await model.sign(await signingKey(key, used), used, engine);
  return derOf(signedValue(model.tbsView, model.signatureAlgorithm, model.signatureValue));
}

/** Keys as the engine has them, by the digest they sign with: to import an RSA key costs more than to sign with it. */
const importedKeys = new WeakMap<KeyPair, Map<Digest, Promise<CryptoKey>>>();

function signingKey(key: KeyPair, digest: Digest): Promise<CryptoKey> {
  const known = importedKeys.get(key) ?? new Map<Digest, Promise<CryptoKey>>();
  importedKeys.set(key, known);
  const imported = known.get(digest) ?? importKey(key, digest);
  known.set(digest, imported);
  return imported;
}

function importKey({ pkcs8, publicKey }: KeyPair, digest: Digest): Promise<CryptoKey> {
  const octets = publicKey.algorithm === 'RSA-PSS' ? asPlainRsaKey(pkcs8) : pkcs8;
  return engine.subtle.importKey('pkcs8', octets, importParameters(publicKey, digest), false, ['sign']);
}

function importParameters({ algorithm, curve = '' }: KeyPair['publicKey'], digest: Digest) {
  switch (algorithm) {
    case 'EC':
      return { name: 'ECDSA', namedCurve: curve };
    case 'Ed25519':
      return { name: 'Ed25519' };
    case 'RSA-PSS':
      return { name: 'RSA-PSS', hash: 'SHA-256' };
    case 'RSA':
    case 'DSA':
    case 'Ed448':
    case 'unknown':
      // Keys of the other kinds are never read as private keys.
      return { name: 'RSASSA-PKCS1-v1_5', hash: digest };
  }
}
