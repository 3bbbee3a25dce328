import type { PkiOperations } from '@/pki/operations';
import type { Storage } from '@/state/storage';
import type { Tools } from './preparation';

/** Reads private keys by their public key's fingerprint. */
export function readKeyFrom(storage: Storage, pki: PkiOperations): Tools['readKey'] {
  return async (fingerprint) => {
    const pkcs8 = await storage.readSecret(fingerprint);
    if (pkcs8 === undefined) return undefined;
    const [item] = await pki.readFiles([pkcs8], []);
    return item?.kind === 'private-key' ? item.keyPair : undefined;
  };
}

/** Reads a file's bytes by SHA-256, wherever they lie. */
export function readFileFrom(storage: Storage): Tools['readFile'] {
  return async (sha256) => (await storage.readContent(sha256)) ?? (await storage.readSecret(sha256));
}
