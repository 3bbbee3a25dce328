import { type Bytes, toBase64, toUtf8 } from '@/base/bytes';
import type { World } from '@/simulation/world/world';
import type { KeptBytes } from '../storage';

/**
 * What a lab file says of the world. Certificates and revocation lists are there as bytes alone and are read again; what they say, whether
 * their signatures hold, who is signed in and which lesson is being done is never taken from a file.
 */
export type SavedWorld = Omit<World, 'certificates' | 'revocationLists' | 'verdicts' | 'sessions' | 'runs'>;

/** What of a world is written into a lab file. */
export function savedWorldOf({
  certificates: _certificates,
  revocationLists: _revocationLists,
  verdicts: _verdicts,
  sessions: _sessions,
  runs: _runs,
  ...world
}: World): SavedWorld {
  return world;
}

/** Private keys, and files that hold one, encrypted: AES-256-GCM under PBKDF2 with HMAC-SHA-256 (NIST SP 800-132). */
export interface SealedKeys {
  readonly iterations: number;
  /** 16 octets. */
  readonly salt: Bytes;
  /** 12 octets. */
  readonly iv: Bytes;
  readonly sealed: Bytes;
}

/** A whole lab as a lab file holds it. */
export interface SavedLab {
  /** Of the world: see `upgrades`. */
  readonly version: number;
  /** Lab time, milliseconds since 1970. */
  readonly savedAt: number;
  readonly world: SavedWorld;
  /** DER. */
  readonly certificates: readonly Bytes[];
  /** DER. */
  readonly revocationLists: readonly Bytes[];
  /** Public files by SHA-256. */
  readonly contents: readonly KeptBytes[];
  readonly keys?: SealedKeys;
}

/** Larger files are not even read. Bytes. */
export const largestLabFile = 50_000_000;

/** The bounds of PBKDF2 rounds: fewer protect too little, more would stop the browser. */
export const iterationBounds = { least: 600_000, most: 5_000_000 } as const;

/** What every lab file says of itself. */
export const labFileFormat = 'connect-certificate-lab';

/** A lab file: JSON in UTF-8, bytes in base64. */
export function encodeLabFile({ certificates, revocationLists, contents, keys, ...lab }: SavedLab): Bytes {
  return toJson({
    format: labFileFormat,
    ...lab,
    certificates: certificates.map(toBase64),
    revocationLists: revocationLists.map(toBase64),
    contents: contents.map(keptText),
    ...(keys === undefined ? {} : { keys: sealedText(keys) }),
  });
}

/** What is encrypted in a lab file. */
export function encodeKeys(keys: readonly KeptBytes[]): Bytes {
  return toJson(keys.map(keptText));
}

function keptText({ id, bytes }: KeptBytes) {
  return { id, bytes: toBase64(bytes) };
}

function sealedText({ iterations, salt, iv, sealed }: SealedKeys) {
  return { iterations, salt: toBase64(salt), iv: toBase64(iv), sealed: toBase64(sealed) };
}

function toJson(value: unknown): Bytes {
  return toUtf8(JSON.stringify(value));
}
