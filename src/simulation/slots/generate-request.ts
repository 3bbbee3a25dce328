import { refusal, success, type Outcome } from '@/base/outcome';
import type { RequestTemplate } from '@/pki/operations';
import type { Decision } from '../world/decision';
import type { ConfirmationName, Problem } from '../world/problem';
import { remoteAccessMismatch } from './remote-access-name';
import { recordOf, type World } from '../world/world';
import type { GeneratedKeyLength } from './generation-rules';
import type { Slot } from '../world/slot';
import { requestGenerated, type RequestFacts } from './store-request';
import { generalNamesOf, problemOfSubject, subjectOf, type SubjectFields } from './subject-fields';
import { slotKinds } from '../appliances/registry';

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
