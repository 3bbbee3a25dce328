import { type Bytes, concatBytes, toUtf8 } from '@/base/bytes';
import type { PkiOperations, Protection } from '@/pki/operations';
import { type PemLabel, toPem } from '@/pki/pem';
import type { KeyAlgorithm, KeyPair } from '@/pki/public-key';
import type { GivenFile } from './preparation/preparation';

/** The parts that a target takes, DER. */
export interface PreflightPieces {
  readonly certificate: Bytes;
  /** Nearest issuer first, without the root. */
  readonly chain: readonly Bytes[];
  /** Absent where the target has it already. */
  readonly key?: KeyPair;
  /** What the files are called, without an ending. */
  readonly stem: string;
}

/** The form in which they are written. */
export type PreflightWish =
  | { readonly form: 'files' | 'three-files' | 'paste' }
  | { readonly form: 'pfx'; readonly password: string; readonly protection: Protection };

/** Writes the pieces; keys are not encrypted but in a PFX, because the targets take them so. Nothing is stored. */
export type WritePreflight = (pieces: PreflightPieces, wish: PreflightWish) => Promise<readonly GivenFile[]>;

/** Works in memory alone: neither files nor keys nor passwords reach the lab's storage. */
export function createWritePreflight(pki: PkiOperations): WritePreflight {
  return (pieces, wish) =>
    wish.form === 'pfx' ? writePfx(pki, pieces, wish) : writeText(pki, pieces, wish.form);
}

async function writePfx(
  pki: PkiOperations,
  { certificate, chain, key, stem }: PreflightPieces,
  { password, protection }: Extract<PreflightWish, { readonly form: 'pfx' }>,
): Promise<readonly GivenFile[]> {
  if (key === undefined) throw new Error('a PFX file holds a key');
  const contents = { certificate, chain, pkcs8: key.pkcs8, friendlyName: stem, password, protection };
  return [{ name: `${stem}.pfx`, bytes: await pki.encodePfx(contents) }];
}

async function writeText(
  pki: PkiOperations,
  { certificate, chain, key, stem }: PreflightPieces,
  form: 'files' | 'three-files' | 'paste',
): Promise<readonly GivenFile[]> {
  const leaf = toUtf8(toPem('CERTIFICATE', certificate));
  const issuers = toUtf8(chain.map((der) => toPem('CERTIFICATE', der)).join(''));
  const keys = key === undefined ? [] : [await keyText(pki, key)];
  if (form === 'paste') return [{ name: `${stem}.txt`, bytes: concatBytes(leaf, ...keys, issuers) }];
  return [
    { name: `${stem}.crt`, bytes: leaf },
    ...(chain.length === 0 ? [] : [{ name: `${stem}_intermediate.crt`, bytes: issuers }]),
    ...keys.map((bytes) => ({ name: `${stem}.key`, bytes })),
  ];
}

const keyLabels: Readonly<Partial<Record<KeyAlgorithm, PemLabel>>> = {
  RSA: 'RSA PRIVATE KEY',
  EC: 'EC PRIVATE KEY',
};

/** PKCS#1 for RSA, SEC 1 for EC: what every target and older OpenSSL read. */
async function keyText(pki: PkiOperations, { pkcs8, publicKey }: KeyPair): Promise<Bytes> {
  const der = await pki.encodePrivateKey(pkcs8, { kind: 'traditional' });
  return toUtf8(toPem(keyLabels[publicKey.algorithm] ?? 'PRIVATE KEY', der));
}
