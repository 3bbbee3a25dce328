import { fromBase64, toUtf8 } from '@/base/bytes';
import type { KeyShape, PkiOperations } from '@/pki/operations';
import type { KeyPair } from '@/pki/public-key';
import { factoryPurposes } from '@/simulation/site/factory-certificates';

/*
 * Training keys: RSA, PKCS#1 DER in base64. They are public and protect nothing. Labs with the training key
 * source use them so that performing the same actions again gives the same certificates, byte for byte. Every
 * certificate with one of them is marked and has a finding.
 */

/** The pools by the bits of their keys, each loaded when a key of it is first taken. */
const pools: Partial<Record<KeyShape, () => Promise<{ readonly pool: readonly string[] }>>> = {
  1024: () => import('./training-keys-1024'),
  2048: () => import('./training-keys-2048'),
  4096: () => import('./training-keys-4096'),
};

/** Keys that were read, by their base64: the same are taken for each site. */
const readKeys = new Map<string, KeyPair>();

/**
 * The training key for a purpose: a function of seed, count (revisions since the lab began) and purpose alone. The
 * choice moves on by one with each revision, so that two keys made one after the other for the same purpose differ.
 * Undefined for a shape without a pool.
 */
export async function trainingKey(
  { seed, count, purpose, shape }: Wanted,
  pki: Pick<PkiOperations, 'readFiles'>,
): Promise<KeyPair | undefined> {
  const loaded = await pools[shape]?.();
  if (loaded === undefined) return undefined;
  // What the site is installed with has keys of its own, whatever the seed.
  const purposes: readonly string[] = shape === 2048 ? factoryPurposes() : [];
  const place = placeOf({ seed, count, purpose }, purposes, loaded.pool.length);
  return readKey(loaded.pool[place] ?? '', pki);
}

async function readKey(base64: string, pki: Pick<PkiOperations, 'readFiles'>): Promise<KeyPair> {
  const known = readKeys.get(base64);
  if (known !== undefined) return known;
  const [item] = await pki.readFiles([fromBase64(base64)], []);
  if (item?.kind !== 'private-key') throw new Error('a training key cannot be read');
  readKeys.set(base64, item.keyPair);
  return item.keyPair;
}

/** Which key is wanted. */
interface Wanted {
  readonly seed: string;
  readonly count: number;
  readonly purpose: string;
  readonly shape: KeyShape;
}

function placeOf(
  { seed, count, purpose }: Omit<Wanted, 'shape'>,
  purposes: readonly string[],
  length: number,
): number {
  const installation = purposes.indexOf(purpose);
  if (installation >= 0) return installation;
  const shift = toUtf8(`${seed} ${purpose}`).reduce((sum, byte) => (sum * 31 + byte) >>> 0, 7);
  return purposes.length + ((shift + count) % (length - purposes.length));
}
