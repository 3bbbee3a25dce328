import { type Outcome, refusal, success } from '@/base/outcome';
import type { CertificateRequest } from '@/pki/certificate';
import { aName } from '@/pki/distinguished-name';
import { isCountryCode } from '@/pki/names/countries';
import { isHostName, isWildcardName } from '@/pki/names/host-name';
import { isIpAddress } from '@/pki/names/ip-address';
import type { RequestTemplate } from '@/pki/operations';
import { slotKinds } from '../appliances/registry';
import { decidedWithFile, type NewFile, type SavedFileFacts, withFile } from '../pc/files';
import type { Decided, Decision } from '../world/decision';
import type { Slot } from '../world/equipment';
import { type ConfirmationName, type Problem, problemOf } from '../world/problem';
import { recordOf, withRecords, type World } from '../world/world';
import {
  generalNamesOf,
  type GeneratedKeyLength,
  problemOfLength,
  problemOfSubject,
  remoteAccessMismatch,
  type SubjectFields,
  subjectOf,
} from './generation-rules';

/** Bits of the keys that Director makes, and an appliance; assumed. */
export const usualKeyLength = 2048;

/** The request that was made. Its key is in the vault. */
export interface RequestFacts {
  readonly request: CertificateRequest;
  readonly file: NewFile;
}

/** A slot keeps a new request and its key in the place of those before; the file is saved in the PC's folder. */
function requestGenerated(
  world: World,
  slotId: string,
  commonName: string,
  { request, file }: RequestFacts,
  at: number,
): Outcome<Decided, Problem> {
  const slot = recordOf(world, 'slots', slotId);
  const { fingerprint, publicKey, subject, subjectAlternativeNames } = request;
  const key = publicKey.fingerprint;
  const changed: Slot = {
    ...slot,
    request: {
      fingerprint,
      key,
      commonName,
      asks: { subject, subjectAlternativeNames, keyBits: publicKey.bits },
      createdAt: at,
      file: file.sha256,
    },
    replacedKeys: replacedKeys(slot, key),
  };
  const saved = withFile(withRecords(world, 'slots', { [slotId]: changed }), file, at);
  return success({
    world: saved.world,
    events: [{ name: 'request-generated', values: { ...saved.event.values, commonName } }],
  });
}

function replacedKeys({ request, replacedKeys: earlier = [] }: Slot, key: string): readonly string[] {
  const replaced = request === undefined || request.key === key ? earlier : [request.key, ...earlier];
  return replaced.filter((other) => other !== key);
}

/** Make a certification request for a slot and save it (note, Certificates on HQ Server). */
export interface GenerateRequest extends SubjectFields {
  readonly type: 'generate-request';
  readonly slot: string;
  /** The *Create a new private key* box. */
  readonly newKey: boolean;
  /** Bits of a new key; 2048 where the form does not ask (assumed). */
  readonly keyLength?: GeneratedKeyLength;
  readonly accepted: readonly ConfirmationName[];
}

/**
 * What the request will hold, or why it is refused. Subject order C, ST, L, O, OU, CN; the common name is the first
 * alternative name.
 */
export function planRequest(world: World, action: GenerateRequest): Outcome<RequestTemplate, Problem> {
  const slot = recordOf(world, 'slots', action.slot);
  const mayBeAddress = slotKinds[slot.kind].generates !== undefined;
  const problem =
    problemOfSubject(action, mayBeAddress) ?? problemOfKey(slot, action) ?? openMismatch(world, slot, action);
  if (problem !== undefined) return refusal(problem);
  const names = generalNamesOf([action.commonName, ...action.alternativeNames]);
  return success({ subject: subjectOf(action), subjectAlternativeNames: names });
}

/**
 * The key that a request uses: the stored request's, else the active certificate's unless that is the default one;
 * undefined: a new key has to be made (assumed).
 */
export function reusableKey(slot: Slot, newKey: boolean): string | undefined {
  if (newKey) return undefined;
  if (slot.request !== undefined) return slot.request.key;
  return slot.active?.key === slot.factory?.key ? undefined : slot.active?.key;
}

/** The slot keeps the request and its key; the file is saved in the PC's folder. */
export const generateRequest: Decision<GenerateRequest, RequestFacts> = (world, action, facts, at) => {
  const plan = planRequest(world, action);
  if (!plan.ok) return plan;
  return requestGenerated(world, action.slot, action.commonName.trim(), facts, at);
};

function openMismatch(world: World, slot: Slot, { commonName, accepted }: GenerateRequest) {
  const mismatch = remoteAccessMismatch(world, slot, commonName);
  if (mismatch === undefined || accepted.includes(mismatch.name)) return undefined;
  return { name: 'confirmation-needed', confirmations: [mismatch] } as const;
}

function problemOfKey(slot: Slot, { newKey, accepted }: GenerateRequest): Problem | undefined {
  if (!newKey || slot.request === undefined || accepted.includes('request-key-replaced')) return undefined;
  const values = { commonName: slot.request.commonName };
  return { name: 'confirmation-needed', confirmations: [{ name: 'request-key-replaced', values }] };
}

/** Create CSR on a service appliance (note, Step 2: Create Certificate Signing Request). */
export interface CreateApplianceRequest {
  readonly type: 'create-appliance-request';
  /** Id of the slot of its web server. */
  readonly slot: string;
  readonly country: string;
  readonly state: string;
  readonly locality: string;
  readonly organization: string;
  readonly organizationalUnit: string;
  /** A host name, an IP address or a wildcard; an e-mail address too, as the form’s own example has one (note). */
  readonly commonName: string;
  readonly email: string;
  readonly accepted: readonly ConfirmationName[];
}

/**
 * What the request will hold, or why it is refused. Subject order C, ST, L, O, OU, CN, E; no alternative names, because
 * the form has none (note): the certificate’s common name is the only name.
 */
export function planApplianceRequest(
  world: World,
  action: CreateApplianceRequest,
): Outcome<RequestTemplate, Problem> {
  const problem = problemOfApplianceSubject(action) ?? problemOfStored(world, action);
  if (problem !== undefined) return refusal(problem);
  const subject = aName([
    ['C', action.country.trim().toUpperCase()],
    ['ST', action.state.trim()],
    ['L', action.locality.trim()],
    ['O', action.organization.trim()],
    ['OU', action.organizationalUnit.trim()],
    ['CN', action.commonName.trim()],
    ['E', action.email.trim()],
  ]);
  return success({ subject, subjectAlternativeNames: [] });
}

/** The appliance keeps the request with its new key; the file is saved in the PC’s folder. */
export const createApplianceRequest: Decision<CreateApplianceRequest, RequestFacts> = (
  world,
  action,
  facts,
  at,
) => {
  const plan = planApplianceRequest(world, action);
  if (!plan.ok) return plan;
  return requestGenerated(world, action.slot, action.commonName.trim(), facts, at);
};

/** Whether a text looks like an e-mail address. */
export function isEmailAddress(text: string): boolean {
  return /^[\x21-\x3f\x41-\x7e]+@[^@\s]+$/.test(text) && isHostName(text.slice(text.indexOf('@') + 1));
}

/** Whether an appliance takes a text as common name. */
export function isApplianceName(text: string): boolean {
  return isHostName(text) || isWildcardName(text) || isIpAddress(text) || isEmailAddress(text);
}

function problemOfApplianceSubject(action: CreateApplianceRequest): Problem | undefined {
  const { commonName, country, email } = action;
  const name = commonName.trim();
  if (name === '') return problemOf('common-name-required', 'commonName');
  if (!isApplianceName(name)) return problemOf('common-name-not-an-address', 'commonName', { value: name });
  const long = problemOfLength({ ...action, city: action.locality });
  if (long !== undefined) return long.field === 'city' ? { ...long, field: 'locality' } : long;
  const code = country.trim().toUpperCase();
  if (code !== '' && !isCountryCode(code))
    return problemOf('country-not-iso-3166', 'country', { value: country });
  const address = email.trim();
  return address === '' || isEmailAddress(address)
    ? undefined
    : problemOf('email-not-an-address', 'email', { value: address });
}

function problemOfStored(world: World, { slot, accepted }: CreateApplianceRequest): Problem | undefined {
  const { request } = recordOf(world, 'slots', slot);
  if (request === undefined || accepted.includes('appliance-request-replaced')) return undefined;
  const values = { commonName: request.commonName };
  return { name: 'confirmation-needed', confirmations: [{ name: 'appliance-request-replaced', values }] };
}

/** Save the request that a slot keeps once more (note: Download CSR). */
export interface SaveRequest {
  readonly type: 'save-request';
  readonly slot: string;
}

/** Save the private key of the request that a slot keeps, unencrypted (note: Download Key). */
export interface SaveRequestKey {
  readonly type: 'save-request-key';
  readonly slot: string;
}

/** The file gets a free name in the PC’s folder. */
export const saveRequest: Decision<SaveRequest, SavedFileFacts> = (world, _action, { file }, at) =>
  decidedWithFile(world, file, at);

/** The file gets a free name in the PC’s folder; its bytes are kept in the vault. */
export const saveRequestKey: Decision<SaveRequestKey, SavedFileFacts> = (world, _action, { file }, at) =>
  decidedWithFile(world, file, at);
