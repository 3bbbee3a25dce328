import { fromHex, fromUtf8, toUtf8 } from '@/base/bytes';
import { type Outcome, refusal, success } from '@/base/outcome';
import type { Certificate, CertificateRequest } from '@/pki/certificate';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import type { KeyPair, PublicKey } from '@/pki/public-key';
import { nextOrderNumber, type OrderCertificate, orderPasswordId } from '@/simulation/vendor/order';
import { type IssueFacts, planOrder } from '@/simulation/vendor/vendor';
import type { DomainProofFacts, StartDomainProof } from '@/simulation/vendor/vendor-domains';
import { planReissue, type ReissueCertificate } from '@/simulation/vendor/vendor-reissue';
import type { VendorTemplate } from '@/simulation/vendor/vendor-template';
import { authorityIds } from '@/simulation/world/authority';
import { type Problem, problemOf } from '@/simulation/world/problem';
import type { IssuedCertificate, PracticeFault } from '@/simulation/world/vendor-records';
import { recordOf, type World } from '@/simulation/world/world';
import type { KeptBytes, Storage } from '@/state/storage';
import type { GivenFile, Preparation, Prepared, Tools } from '../preparation/preparation';
import { mistakenChain } from './mistaken-chain';
import { firstLists } from './revoke-certificate';

/** Reads the request or makes the key once; issues from the intermediate authority, again if the world changed. */
export const prepareOrder: Preparation<OrderCertificate, IssueFacts, OrderedKey> = {
  once: async ({ action, inputs, world, at, tools }) => {
    const request = action.keyMadeBy === 'customer' ? await requestIn(inputs.files ?? [], tools) : undefined;
    const plan = planOrder(world, action, request, at);
    if (!plan.ok) return plan;
    if (request !== undefined) return success({ request, publicKey: request.publicKey });
    const made = await makeKey(tools);
    return success({ made, publicKey: made.keyPair.publicKey });
  },
  prepare: async (circumstances, ordered) => {
    const { action, world, at } = circumstances;
    const plan = planOrder(world, action, ordered.request, at);
    if (!plan.ok) return plan;
    const facts = await issueForOrder(circumstances, plan.value.template, ordered, action.fault);
    if (!facts.ok) return facts;
    // The number is the one that the order gets: another order in between makes this preparation stale.
    return success(preparedWithKey(facts.value, nextOrderNumber(world.orders), 'original', ordered.made));
  },
};

/** What does not depend on the world: the request, or the new key. */
interface Given {
  readonly request?: CertificateRequest;
  readonly made?: MadeKey;
}

/** Reads the request or makes the key once; issues from the intermediate authority, again if the world changed. */
export const prepareReissue: Preparation<ReissueCertificate, IssueFacts, Given> = {
  once: async ({ action, inputs, world, at, tools }) => {
    const request = action.key === 'request' ? await requestIn(inputs.files ?? [], tools) : undefined;
    const plan = planReissue(world, action, request, at);
    if (!plan.ok) return plan;
    if (request !== undefined) return success({ request });
    return success(action.key === 'vendor' ? { made: await makeKey(tools) } : {});
  },
  prepare: async (circumstances, { request, made }) => {
    const { action, world, at } = circumstances;
    const plan = planReissue(world, action, request, at);
    if (!plan.ok) return plan;
    const publicKey = made?.keyPair.publicKey ?? plan.value.publicKey;
    if (publicKey === undefined) throw new Error('a plan without a key is for a key that is made');
    const ordered = { publicKey, ...(request && { request }) };
    const facts = await issueForOrder(circumstances, plan.value.template, ordered);
    return facts.ok ? success(preparedWithKey(facts.value, action.order, action.kind, made)) : facts;
  },
};

/** Bits of the keys that the vendor makes; assumed. */
const vendorKeyLength = 2048;

/** A key that the vendor made, with the password of its file. */
interface MadeKey {
  readonly keyPair: KeyPair;
  readonly password: string;
}

/** A key of the customer's own, by a request or known from before, or one that the vendor makes. */
interface OrderedKey {
  readonly publicKey: PublicKey;
  readonly request?: CertificateRequest;
  readonly made?: MadeKey;
}

/** The first request among files. */
async function requestIn(
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
async function makeKey({ keys, serials }: Tools): Promise<MadeKey> {
  const keyPair = await keys.take('vendor-order', vendorKeyLength);
  return { keyPair, password: toPassword(await serials.next('vendor-order-password')) };
}

/** Signs a certificate for an order, with the mistake that was wished for, and what goes with it. */
async function issueForOrder(
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
function preparedWithKey(
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

/** ASCII without letters and digits that look alike. */
const passwordAlphabet = 'abcdefghjkmnpqrstuvwxyz23456789A';

/** Twelve characters of five bits each, from the random octets of a serial number but the first two. */
function toPassword(random: string): string {
  const octets = fromHex(random).subarray(2, 14);
  return Array.from(octets, (octet) => passwordAlphabet.charAt(octet & 31)).join('');
}

/** Draws the token. */
export const prepareDomainProof: Preparation<StartDomainProof, DomainProofFacts> = {
  prepare: async ({ tools }) => success({ facts: { token: await tools.serials.next('domain-proof') } }),
};

/** The password of a PKCS#12 file of an order; undefined when the vendor made no key for it. */
export type ReadOrderPassword = (
  number: string,
  issued: Pick<IssuedCertificate, 'kind' | 'key'>,
) => Promise<string | undefined>;

/** Reads passwords of orders from the vault: they are the customer's own, and nothing else of the vault is. */
export function createReadOrderPassword(storage: Storage): ReadOrderPassword {
  return async (number, issued) => {
    const bytes = await storage.readSecret(orderPasswordId(number, issued));
    return bytes === undefined ? undefined : fromUtf8(bytes);
  };
}
