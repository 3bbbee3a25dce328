import { refusal, success, type Outcome } from '@/base/outcome';
import type { CertificateRequest } from '@/pki/certificate-request';
import { aName } from '@/pki/distinguished-name';
import type { GeneralName } from '@/pki/general-name';
import { isCountryCode } from '@/pki/names/countries';
import { isHostName, isWildcardName } from '@/pki/names/host-name';
import { isIpAddress } from '@/pki/names/ip-address';
import type { RequestTemplate } from '@/pki/operations';
import type { Decision } from '../decision';
import { withFile, type NewFile } from '../files';
import { problemOf, type ConfirmationName, type Problem } from '../problem';
import { recordOf, withRecords, type World } from '../world';
import type { Slot } from './slot';

/** Make a certification request for a slot and save it (note, Certificates on HQ Server). */
export interface GenerateRequest {
  readonly type: 'generate-request';
  readonly slot: string;
  /** The *Create a new private key* box. */
  readonly newKey: boolean;
  readonly commonName: string;
  /** DNS names, wildcards and IP addresses besides the common name. */
  readonly alternativeNames: readonly string[];
  readonly organization: string;
  readonly organizationalUnit: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
  readonly accepted: readonly ConfirmationName[];
}

/** The request that was made. Its key is in the vault. */
export interface RequestFacts {
  readonly request: CertificateRequest;
  readonly file: NewFile;
}

/**
 * What the request will hold, or why it is refused. Subject order C, ST, L, O, OU, CN; the common name is the first
 * alternative name.
 */
export function planRequest(world: World, action: GenerateRequest): Outcome<RequestTemplate, Problem> {
  const problem = problemOfNames(action) ?? problemOfKey(recordOf(world, 'slots', action.slot), action);
  if (problem !== undefined) return refusal(problem);
  const subject = aName([
    ['C', action.country.trim().toUpperCase()],
    ['ST', action.state.trim()],
    ['L', action.city.trim()],
    ['O', action.organization.trim()],
    ['OU', action.organizationalUnit.trim()],
    ['CN', action.commonName.trim()],
  ]);
  return success({ subject, subjectAlternativeNames: namesOf(action) });
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
export const generateRequest: Decision<GenerateRequest, RequestFacts> = (
  world,
  action,
  { request, file },
  at,
) => {
  const plan = planRequest(world, action);
  if (!plan.ok) return plan;
  const slot = recordOf(world, 'slots', action.slot);
  const { key, commonName } = { key: request.publicKey.fingerprint, commonName: action.commonName.trim() };
  const changed: Slot = {
    ...slot,
    request: { fingerprint: request.fingerprint, key, commonName, createdAt: at },
    replacedKeys: replacedKeys(slot, key),
  };
  const saved = withFile(withRecords(world, 'slots', { [action.slot]: changed }), file, at);
  return success({
    world: saved.world,
    events: [{ name: 'request-generated', values: { ...saved.event.values, commonName } }],
  });
};

function replacedKeys({ request, replacedKeys: earlier = [] }: Slot, key: string): readonly string[] {
  const replaced = request === undefined || request.key === key ? earlier : [request.key, ...earlier];
  return replaced.filter((other) => other !== key);
}

function problemOfNames({ commonName, alternativeNames, country }: GenerateRequest): Problem | undefined {
  const name = commonName.trim();
  if (name === '') return problemOf('common-name-required', 'commonName');
  if (!isServerName(name)) return problemOf('common-name-not-a-host', 'commonName', { value: name });
  const wrong = alternativeNames.findIndex(
    (other) => !isServerName(other.trim()) && !isIpAddress(other.trim()),
  );
  if (wrong >= 0) {
    const value = alternativeNames[wrong] ?? '';
    return problemOf('alternative-name-invalid', `alternativeNames.${String(wrong)}`, { value });
  }
  const code = country.trim().toUpperCase();
  return isCountryCode(code) ? undefined : problemOf('country-not-iso-3166', 'country', { value: country });
}

function problemOfKey(slot: Slot, { newKey, accepted }: GenerateRequest): Problem | undefined {
  if (!newKey || slot.request === undefined || accepted.includes('request-key-replaced')) return undefined;
  const values = { commonName: slot.request.commonName };
  return { name: 'confirmation-needed', confirmations: [{ name: 'request-key-replaced', values }] };
}

function isServerName(name: string): boolean {
  return isHostName(name) || isWildcardName(name);
}

function namesOf({ commonName, alternativeNames }: GenerateRequest): readonly GeneralName[] {
  const names = new Map<string, GeneralName>();
  for (const name of [commonName, ...alternativeNames].map((text) => text.trim())) {
    const generalName = { kind: isIpAddress(name) ? 'ip' : 'dns', value: name } as const;
    if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), generalName);
  }
  return [...names.values()];
}
