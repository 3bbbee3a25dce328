import { toHex, type Bytes } from '@/base/bytes';
import { readElement } from '../gate/element';
import { DecodingError } from '../gate/values';
import type { PublicKey } from '../public-key';
import { hasUsualExponent, readPublicKey } from './read-public-key';

/** A key as it was read, and what WebCrypto made of it under each scheme. */
export interface KeptKey {
  readonly publicKey: PublicKey;
  /** Whether it is an RSA key with whose exponent engines differ. */
  readonly isUnusual: boolean;
  readonly imported: Map<string, Promise<CryptoKey>>;
}

/** An authority's key verifies many signatures, and reading it costs more than one of them does. */
const kept = new Map<string, Promise<KeptKey>>();
const most = 200;

/** A SubjectPublicKeyInfo, read once for as long as it is among the latest 200. Rejects with DecodingError. */
export function keptKey(spki: Bytes): Promise<KeptKey> {
  const id = toHex(spki);
  const found = kept.get(id) ?? readKey(spki);
  kept.delete(id);
  kept.set(id, found);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return found;
}

/** The key for WebCrypto. Rejects with what WebCrypto says of a key that it does not take. */
export function importedKey(
  { imported }: KeptKey,
  spki: Bytes,
  importAs: RsaHashedImportParams | EcKeyImportParams | Algorithm,
): Promise<CryptoKey> {
  const scheme = JSON.stringify(importAs);
  const found = imported.get(scheme) ?? crypto.subtle.importKey('spki', spki, importAs, false, ['verify']);
  imported.set(scheme, found);
  return found;
}

async function readKey(spki: Bytes): Promise<KeptKey> {
  const read = readElement(spki);
  if (!read.ok) throw new DecodingError(read.problem);
  const publicKey = await readPublicKey(read.value.element);
  const isUnusual = publicKey.algorithm.startsWith('RSA') && !hasUsualExponent(spki);
  return { publicKey, isUnusual, imported: new Map() };
}
