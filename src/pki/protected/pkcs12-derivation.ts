import { concatBytes, type Bytes } from '@/base/bytes';
import { type DigestName, digests, repeatDigest } from './digests';

/** What derived octets are for (RFC 7292 appendix B.3). */
export type Purpose = 'key' | 'initial-vector' | 'check';

const identifiers: Readonly<Record<Purpose, number>> = { key: 1, 'initial-vector': 2, check: 3 };

/** What the derivation starts from. */
export interface Pkcs12Derivation {
  readonly digest: DigestName;
  readonly salt: Bytes;
  readonly rounds: number;
}

/** Rounds before other work gets a turn: few at first, so that WebCrypto's threads get their work, then some 40 ms. */
const turns = { first: 5_000, later: 100_000 } as const;

/**
 * Derives octets from a password in PKCS#12's own way (RFC 7292 appendix B.2), which WebCrypto has not. `unicode` is
 * `PasswordForm.unicode`. Lets other work through between its rounds.
 */
export async function derivePkcs12(
  { digest, salt, rounds }: Pkcs12Derivation,
  unicode: Bytes,
  purpose: Purpose,
  length: number,
): Promise<Bytes> {
  const { blockLen: size, outputLen } = digests[digest];
  const diversifier = new Uint8Array(size).fill(identifiers[purpose]);
  const input = concatBytes(repeated(salt, size), repeated(unicode, size));
  const parts: Uint8Array[] = [];
  for (let made = 0; made < length; made += outputLen) {
    const part = await repeatInTurns(digest, digests[digest](concatBytes(diversifier, input)), rounds - 1);
    parts.push(part);
    for (let at = 0; at < input.length; at += size) addWithCarry(input.subarray(at, at + size), part);
  }
  return concatBytes(...parts).slice(0, length);
}

async function repeatInTurns(name: DigestName, digest: Uint8Array, rounds: number): Promise<Uint8Array> {
  let result = repeatDigest(name, digest, Math.min(rounds, turns.first));
  for (let left = rounds - turns.first; left > 0; left -= turns.later) {
    await nextTurn();
    result = repeatDigest(name, result, Math.min(left, turns.later));
  }
  return result;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Copies up to a whole number of blocks; nothing stays nothing. */
function repeated(octets: Uint8Array, size: number): Bytes {
  const length = size * Math.ceil(octets.length / size);
  return Uint8Array.from({ length }, (_, index) => octets[index % octets.length] ?? 0);
}

/** Adds the repeated digest and 1 to a block, as numbers with the big end first. */
function addWithCarry(block: Uint8Array, digest: Uint8Array): void {
  let carry = 1;
  for (let index = block.length - 1; index >= 0; index -= 1) {
    carry += (block[index] ?? 0) + (digest[index % digest.length] ?? 0);
    block[index] = carry;
    carry >>= 8;
  }
}
