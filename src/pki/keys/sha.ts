import { sha1 as computeSha1 } from '@noble/hashes/legacy.js';
import { sha256 as computeSha256 } from '@noble/hashes/sha2.js';
import { toHex, type Bytes } from '@/base/bytes';

/** Octets up to which computing a digest takes less time than asking WebCrypto's threads for it. */
const fewOctets = 8_192;

/** SHA-256, lower-case hexadecimal. */
export async function sha256(bytes: Bytes): Promise<string> {
  if (bytes.length <= fewOctets) return toHex(computeSha256(bytes));
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** SHA-1, lower-case hexadecimal. */
export async function sha1(bytes: Bytes): Promise<string> {
  if (bytes.length <= fewOctets) return toHex(computeSha1(bytes));
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-1', bytes)));
}
