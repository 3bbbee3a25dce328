import { refusal, success, type Outcome } from '@/base/outcome';
import { fromHex, toUtf8 } from '@/base/bytes';
import type { Certificate } from '@/pki/certificate';
import type { CertificateRequest } from '@/pki/certificate-request';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import type { KeyPair, PublicKey } from '@/pki/public-key';
import { orderPasswordId } from '@/simulation/vendor/order';
import type { IssueFacts } from '@/simulation/vendor/vendor';
import type { VendorTemplate } from '@/simulation/vendor/vendor-template';
import { authorityIds } from '@/simulation/world/authority';
import { problemOf, type Problem } from '@/simulation/world/problem';
import { recordOf, type World } from '@/simulation/world/world';
import type { KeptBytes } from '@/state/storage';
import { mistakenChain } from './mistaken-chain';
import type { GivenFile, Prepared, Tools } from '../preparation/preparation';
import { firstLists } from './sign-lists';
import type { PracticeFault, IssuedCertificate } from '@/simulation/world/vendor-records';

/** Bits of the keys that the vendor makes; assumed. */
const vendorKeyLength = 2048;

/** A key that the vendor made, with the password of its file. */
export interface MadeKey {
  readonly keyPair: KeyPair;
  readonly password: string;
}

/** A key of the customer's own, by a request or known from before, or one that the vendor makes. */
export interface OrderedKey {
  readonly publicKey: PublicKey;
  readonly request?: CertificateRequest;
  readonly made?: MadeKey;
}

/** The first request among files. */
export async function requestIn(
  files: readonly GivenFile[],
  { pki }: Tools,
): Promise<CertificateRequest | undefined> {
  const items = await pki.readFiles(
    files.map(({ bytes }) => bytes),
    [],
  );
  return items.find((item) => item.kind === 'request')?.request;
}

/** A new key with a password. */
export async function makeKey({ keys, serials }: Tools): Promise<MadeKey> {
  const keyPair = await keys.take('vendor-order', vendorKeyLength);
  return { keyPair, password: toPassword(await serials.next('vendor-order-password')) };
}

/** Signs a certificate for an order, with the mistake that was wished for, and what goes with it. */
export async function issueForOrder(
  { world, at, tools }: { readonly world: World; readonly at: number; readonly tools: Tools },
  template: VendorTemplate,
  { publicKey, request }: OrderedKey,
  fault: PracticeFault | 'none' = 'none',
): Promise<Outcome<IssueFacts, Problem>> {
  const { key } = recordOf(world, 'authorities', authorityIds.vendorIntermediate);
  const issuerKey = await tools.readKey(key);
  const lists = await firstLists(world, at, tools);
  if (issuerKey === undefined || lists === 'key-missing')
    return refusal(problemOf('private-key-not-here', undefined, { key: 'HarborSign' }));
  const serialNumber = await tools.serials.next('vendor-order');
  const signed = fault === 'key-of-another' ? await keyOfAnother(tools) : publicKey;
  const certificate = await tools.pki.issueCertificate(
    { ...template, publicKey: signed, serialNumber },
    issuerKey,
  );
  const chain = await mistakenChain(world, fault, tools);
  const among = [certificate, ...(chain ?? []), ...vendorCertificates(world)];
  return success({
    certificate,
    key: publicKey.fingerprint,
    verdicts: await collectVerdicts(among, tools.pki, world.verdicts),
    ...(chain && { chain }),
    ...(request && { request }),
    ...(lists && { published: lists }),
  });
}

async function keyOfAnother({ keys }: Tools): Promise<PublicKey> {
  return (await keys.take('vendor-other-customer', vendorKeyLength)).publicKey;
}

/** The vendor's own certificates. */
function vendorCertificates(world: World): readonly Certificate[] {
  return [authorityIds.vendorIntermediate, authorityIds.vendorRoot].map((id) =>
    recordOf(world, 'certificates', recordOf(world, 'authorities', id).certificate),
  );
}

/** Facts with what goes into the vault for an order: the key that the vendor made, and the password of its file. */
export function preparedWithKey(
  facts: IssueFacts,
  number: string,
  kind: IssuedCertificate['kind'],
  made: MadeKey | undefined,
): Prepared<IssueFacts> {
  if (made === undefined) return { facts };
  const { publicKey, pkcs8 } = made.keyPair;
  const secrets: readonly KeptBytes[] = [
    { id: publicKey.fingerprint, bytes: pkcs8 },
    { id: orderPasswordId(number, { kind, key: publicKey.fingerprint }), bytes: toUtf8(made.password) },
  ];
  return { facts, secrets };
}

/** No letters or digits that are read for others, and ASCII alone, which every program takes. */
const passwordAlphabet = 'abcdefghjkmnpqrstuvwxyz23456789A';

/** Twelve characters of five bits each, from the random octets of a serial number but the first two. */
function toPassword(random: string): string {
  const octets = fromHex(random).subarray(2, 14);
  return Array.from(octets, (octet) => passwordAlphabet.charAt(octet & 31)).join('');
}
