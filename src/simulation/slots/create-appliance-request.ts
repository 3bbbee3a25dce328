import { refusal, success, type Outcome } from '@/base/outcome';
import { aName } from '@/pki/distinguished-name';
import { isCountryCode } from '@/pki/names/countries';
import { isHostName, isWildcardName } from '@/pki/names/host-name';
import { isIpAddress } from '@/pki/names/ip-address';
import type { RequestTemplate } from '@/pki/operations';
import type { Decision } from '../world/decision';
import { problemOfLength } from './subject-fields';
import { problemOf, type ConfirmationName, type Problem } from '../world/problem';
import { requestGenerated, type RequestFacts } from './store-request';
import { recordOf, type World } from '../world/world';

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
  const problem = problemOfSubject(action) ?? problemOfStored(world, action);
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

function problemOfSubject(action: CreateApplianceRequest): Problem | undefined {
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
