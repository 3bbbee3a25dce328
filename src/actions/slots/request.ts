import { toUtf8 } from '@/base/bytes';
import { type Outcome, refusal, success } from '@/base/outcome';
import type { RequestTemplate } from '@/pki/operations';
import { toPem } from '@/pki/pem';
import type { KeyPair } from '@/pki/public-key';
import type { NewFile, SavedFileFacts } from '@/simulation/pc/files';
import {
  type CreateApplianceRequest,
  type GenerateRequest,
  planApplianceRequest,
  planRequest,
  type RequestFacts,
  reusableKey,
  type SaveRequest,
  type SaveRequestKey,
  usualKeyLength,
} from '@/simulation/slots/request';
import { type Problem, problemOf } from '@/simulation/world/problem';
import { recordOf } from '@/simulation/world/world';
import { publicFile, toKeep } from '../pc/files';
import { keyOfBrowser } from '../preparation/sources';
import type { Circumstances, Preparation, Prepared, Tools } from '../preparation/preparation';
import { sha256 } from '../preparation/reading';

/** Makes the new key first if one is needed, so that only the signing is repeated when the world changes. */
export const prepareRequest: Preparation<GenerateRequest, RequestFacts, KeyPair | undefined> = {
  once: async ({ action, world, tools }) => {
    const plan = planRequest(world, action);
    if (!plan.ok) return plan;
    const reusable = reusableKey(recordOf(world, 'slots', action.slot), action.newKey);
    return reusable === undefined ? makeKey(action, tools) : success(undefined);
  },
  prepare: async (circumstances, newKey) => {
    const { action, world, tools } = circumstances;
    const plan = planRequest(world, action);
    if (!plan.ok) return plan;
    const key = await keyFor(circumstances, newKey);
    if (!key.ok) return key;
    return success(await signedRequest(tools, plan.value, action.commonName, key.value));
  },
};

function makeKey({ slot, keyLength = usualKeyLength }: GenerateRequest, tools: Tools) {
  return takeKey(tools, `request ${slot}`, keyLength);
}

async function keyFor(
  { action, world, tools }: Circumstances<GenerateRequest>,
  newKey: KeyPair | undefined,
): Promise<Outcome<KeyPair, Problem>> {
  const reusable = reusableKey(recordOf(world, 'slots', action.slot), action.newKey);
  if (reusable === undefined) return newKey === undefined ? makeKey(action, tools) : success(newKey);
  const key = await tools.readKey(reusable);
  return key === undefined ? refusal(problemOf('private-key-not-here', 'newKey')) : success(key);
}

/** Always with a new key, made before anything else. */
export const prepareApplianceRequest: Preparation<CreateApplianceRequest, RequestFacts, KeyPair> = {
  once: async ({ action, world, tools }) => {
    const plan = planApplianceRequest(world, action);
    if (!plan.ok) return plan;
    return success(await tools.keys.take(`request ${action.slot}`, usualKeyLength));
  },
  prepare: async ({ action, world, tools }, key) => {
    const plan = planApplianceRequest(world, action);
    return plan.ok ? success(await signedRequest(tools, plan.value, action.commonName, key)) : plan;
  },
};

/** The file of the stored request, byte by byte as it was saved first. Refuses where it is no longer kept. */
export const prepareRequestFile: Preparation<SaveRequest, SavedFileFacts> = {
  prepare: async ({ action, world, tools }) => {
    const { request } = recordOf(world, 'slots', action.slot);
    const bytes = request?.file === undefined ? undefined : await tools.readFile(request.file);
    if (request === undefined || bytes === undefined)
      return refusal(problemOf('file-not-here', undefined, { file: 'The CSR' }));
    const kept = await publicFile(`${request.commonName}.csr`, 'certificate-request', bytes);
    return success({ facts: { file: kept.file }, contents: toKeep([kept]).contents ?? [] });
  },
};

/** The key of the stored request in its older form, PKCS#1 for RSA, unencrypted (assumed), as `<common name>.key`. */
export const prepareRequestKey: Preparation<SaveRequestKey, SavedFileFacts> = {
  prepare: async ({ action, world, tools }) => {
    const { request } = recordOf(world, 'slots', action.slot);
    const keyPair = request === undefined ? undefined : await tools.readKey(request.key);
    if (request === undefined || keyPair === undefined)
      return refusal(problemOf('private-key-not-here', undefined, { key: request?.commonName ?? '' }));
    const der = await tools.pki.encodePrivateKey(keyPair.pkcs8, { kind: 'traditional' });
    const bytes = toUtf8(toPem('RSA PRIVATE KEY', der));
    const id = await sha256(bytes);
    const name = `${request.commonName}.key`;
    const file: NewFile = { name, kind: 'private-key', size: bytes.length, sha256: id, holdsSecret: true };
    return success({ facts: { file }, secrets: [{ id, bytes }] });
  },
};

/** A request signed by its own key, with its file `<common name>.csr` (PEM) and the key for the vault. */
async function signedRequest(
  { pki }: Tools,
  template: RequestTemplate,
  commonName: string,
  { pkcs8, publicKey }: KeyPair,
): Promise<Prepared<RequestFacts>> {
  const request = await pki.createRequest(template, { pkcs8, publicKey });
  const pem = toUtf8(toPem('CERTIFICATE REQUEST', request.der));
  const kept = await publicFile(`${commonName.trim()}.csr`, 'certificate-request', pem);
  const secrets = [{ id: publicKey.fingerprint, bytes: pkcs8 }];
  return { facts: { request, file: kept.file }, secrets, contents: toKeep([kept]).contents ?? [] };
}

/** Makes an RSA key of a length in bits; refuses a length that this browser cannot make. */
export function takeKey({ keys }: Tools, purpose: string, bits: number): Promise<Outcome<KeyPair, Problem>> {
  return keyOfBrowser(() => keys.take(purpose, bits), bits, 'keyLength');
}
