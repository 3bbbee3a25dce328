import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha224, sha256, sha384, sha512, sha512_224, sha512_256 } from '@noble/hashes/sha2.js';
import type { Hash } from '@noble/hashes/utils.js';
import { repeatSha256 } from './repeat-sha256';

/** The digests of password-based encryption by name: synchronous, and with those that WebCrypto leaves out. */
export const digests = {
  MD5: md5,
  'SHA-1': sha1,
  'SHA-224': sha224,
  'SHA-256': sha256,
  'SHA-384': sha384,
  'SHA-512': sha512,
  'SHA-512/224': sha512_224,
  'SHA-512/256': sha512_256,
} as const;

/** One of `digests`. */
export type DigestName = keyof typeof digests;

/** Whether a digest is one that the lab has. */
export function isDigestName(name: string): name is DigestName {
  return name in digests;
}

/** The digest of a digest, `rounds` times over; the array given may be written to. */
export function repeatDigest(name: DigestName, digest: Uint8Array, rounds: number): Uint8Array {
  if (name === 'SHA-256') return repeatSha256(digest, rounds);
  const fresh: RestartableHash = digests[name].create();
  const working = fresh.clone();
  for (let round = 0; round < rounds; round += 1) {
    // Back to the start in the same object: half the time of a new one.
    fresh._cloneInto(working);
    working.update(digest).digestInto(digest);
  }
  return digest;
}

type RestartableHash = Hash<RestartableHash>;
