import { fromHex, toUtf8 } from '@/base/bytes';
import { refusal, success, type Outcome } from '@/base/outcome';
import type { Certificate } from '@/pki/certificate';
import type { CertificateRequest } from '@/pki/certificate-request';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import type { KeyPair } from '@/pki/public-key';
import { authorityIds } from '@/simulation/authorities/authority';
import { nextOrderNumber, orderPasswordId, type OrderCertificate } from '@/simulation/authorities/order';
import { planOrder, type OrderFacts, type OrderPlan } from '@/simulation/authorities/vendor';
import { problemOf, type Problem } from '@/simulation/problem';
import { recordOf, type World } from '@/simulation/world';
import type { KeptBytes } from '@/state/storage';
import type { Circumstances, GivenFile, Preparation, Tools } from './preparation';

/** Bits of the keys that the vendor makes; assumed. */
const keyLength = 2048;

/** What belongs to the customer: a request, or the key that the vendor made with the password of its file. */
interface OrderedKey {
  readonly request?: CertificateRequest;
  readonly made?: { readonly keyPair: KeyPair; readonly password: string };
}

/** Reads the request or makes the key once; issues from the intermediate authority, again if the world changed. */
export const prepareOrder: Preparation<OrderCertificate, OrderFacts, OrderedKey> = {
  once: async ({ action, inputs, world, at, tools }) => {
    const request = action.keyMadeBy === 'customer' ? await requestIn(inputs.files ?? [], tools) : undefined;
    const plan = planOrder(world, action, request, at);
    if (!plan.ok) return plan;
    if (request !== undefined) return success({ request });
    const keyPair = await tools.keys.take('vendor-order', keyLength);
    const password = toPassword(await tools.serials.next('vendor-order-password'));
    return success({ made: { keyPair, password } });
  },
  prepare: async (circumstances, ordered) => {
    const { action, world, at, tools } = circumstances;
    const plan = planOrder(world, action, ordered.request, at);
    if (!plan.ok) return plan;
    const issued = await issue(circumstances, plan.value, ordered);
    if (!issued.ok) return issued;
    const certificate = issued.value;
    const verdicts = await collectVerdicts(
      [certificate, ...vendorCertificates(world)],
      tools.pki,
      world.verdicts,
    );
    const { request } = ordered;
    const facts = { certificate, verdicts, ...(request === undefined ? {} : { request }) };
    return success({ facts, secrets: secretsOf(ordered, world) });
  },
};

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

async function issue(
  { world, tools }: Circumstances<OrderCertificate>,
  { template }: OrderPlan,
  { request, made }: OrderedKey,
): Promise<Outcome<Certificate, Problem>> {
  const publicKey = request?.publicKey ?? made?.keyPair.publicKey;
  if (publicKey === undefined) throw new Error('an order has a request or a key of its own');
  const { key } = recordOf(world, 'authorities', authorityIds.vendorIntermediate);
  const issuerKey = await tools.readKey(key);
  if (issuerKey === undefined)
    return refusal(problemOf('private-key-not-here', undefined, { key: 'HarborSign' }));
  const serialNumber = await tools.serials.next('vendor-order');
  return success(await tools.pki.issueCertificate({ ...template, publicKey, serialNumber }, issuerKey));
}

function vendorCertificates(world: World): readonly Certificate[] {
  return [authorityIds.vendorIntermediate, authorityIds.vendorRoot].map((id) =>
    recordOf(world, 'certificates', recordOf(world, 'authorities', id).certificate),
  );
}

/** The number is the one that the order gets: another order in between makes this preparation stale. */
function secretsOf({ made }: OrderedKey, world: World): readonly KeptBytes[] {
  if (made === undefined) return [];
  const { publicKey, pkcs8 } = made.keyPair;
  return [
    { id: publicKey.fingerprint, bytes: pkcs8 },
    { id: orderPasswordId(nextOrderNumber(world.orders)), bytes: toUtf8(made.password) },
  ];
}

/** No letters or digits that are read for others, and ASCII alone, which every program takes. */
const passwordAlphabet = 'abcdefghjkmnpqrstuvwxyz23456789A';

/** Twelve characters of five bits each, from the random octets of a serial number but the first two. */
function toPassword(random: string): string {
  const octets = fromHex(random).subarray(2, 14);
  return Array.from(octets, (octet) => passwordAlphabet.charAt(octet & 31)).join('');
}
