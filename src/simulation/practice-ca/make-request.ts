import { type Outcome, refusal, success } from '@/base/outcome';
import { commonNameOf, displayNameOf } from '@/pki/distinguished-name';
import type { CertificateRequest } from '@/pki/certificate';
import type { RequestTemplate } from '@/pki/operations';
import type { Decision } from '../world/decision';
import { type NewFile, withFile } from '../pc/files';
import { problemOf, type Problem } from '../world/problem';
import { withRecords, type World } from '../world/world';
import { freeItemName, keyFactsOf, requestContentOf } from './items';
import { type KeyChoice, planKey, withKey } from './key';
import { planExtensions, planNames, planSubject } from './profile';
import type { Profile } from '../world/practice-records';

/** Make a certification request for a key of the practice CA. Addresses and validity of the profile are not asked for. */
export interface MakePracticeRequest {
  readonly type: 'make-practice-request';
  readonly name: string;
  readonly key: KeyChoice;
  readonly profile: Profile;
  /** Saves it in the PC's folder too, as PEM, under this name. */
  readonly saveAs?: string;
}

/** The request that was made. */
export interface MadeRequestFacts {
  readonly request: CertificateRequest;
  readonly file?: NewFile;
}

/** What the request will hold, or why it is refused. */
export function planRequest(
  world: World,
  { key, profile }: Pick<MakePracticeRequest, 'key' | 'profile'>,
): Outcome<RequestTemplate, Problem> {
  const problem = planKey(world, key);
  if (problem !== undefined) return refusal(problem);
  const subject = planSubject(profile.subject);
  if (!subject.ok) return subject;
  const names = planNames(profile, commonNameOf(subject.value));
  if (!names.ok) return names;
  const extensions = planExtensions({
    ...profile,
    revocationListAddresses: [],
    ocspAddresses: [],
    issuerAddresses: [],
  });
  if (!extensions.ok) return extensions;
  if (commonNameOf(subject.value) === undefined && names.value.length === 0)
    return refusal(problemOf('subject-required', 'commonName'));
  const { basicConstraints, keyUsage, extendedKeyUsage } = extensions.value;
  return success({
    subject: subject.value,
    subjectAlternativeNames: names.value,
    digest: profile.digest,
    ...(basicConstraints === undefined ? {} : { basicConstraints }),
    ...(keyUsage === undefined ? {} : { keyUsage }),
    ...(extendedKeyUsage === undefined ? {} : { extendedKeyUsage }),
  });
}

/** Adds the request to its list, and a new key to the list of keys. */
export const makePracticeRequest: Decision<MakePracticeRequest, MadeRequestFacts> = (
  world,
  action,
  { request, file },
  at,
) => {
  const plan = planRequest(world, action);
  if (!plan.ok) return plan;
  const wished = action.name.trim() || displayNameOf(request.subject);
  const keyed = withKey(world, keyFactsOf(request.publicKey), wished, at);
  const made = withRequest(keyed, request, wished, at);
  const { name = wished } = made.practiceRequests[request.fingerprint] ?? {};
  const event = { name: 'practice-request-made', values: { name, id: request.fingerprint } } as const;
  if (file === undefined) return success({ world: made, events: [event] });
  const saved = withFile(made, file, at);
  return success({ world: saved.world, events: [event, saved.event] });
};

/** The world with a request in its list; one that is there already stays as it is. */
export function withRequest(world: World, request: CertificateRequest, wished: string, at: number): World {
  if (world.practiceRequests[request.fingerprint] !== undefined) return world;
  const name = freeItemName(world.practiceRequests, wished);
  return withRecords(world, 'practiceRequests', {
    [request.fingerprint]: {
      ...requestContentOf(request),
      fingerprint: request.fingerprint,
      name,
      createdAt: at,
    },
  });
}
