import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';

const sizes = [1024, 2048, 3072, 4096] as const;
const keys = readFileSync(new URL('ready-keys.pem', import.meta.url), 'utf8').split(
  /(?<=END PRIVATE KEY-----\n)/,
);

/** An RSA key of a size in bits, always the same: to make a long one takes seconds. PKCS#8 in PEM. */
export function readyKeyPem(size: (typeof sizes)[number]): string {
  return keys[sizes.indexOf(size)] ?? '';
}

export function readyKey(size: (typeof sizes)[number]): KeyObject {
  return createPrivateKey(readyKeyPem(size));
}
