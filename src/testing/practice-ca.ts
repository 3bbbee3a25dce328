import { type DefaultTemplateId, defaultTemplates } from '@/simulation/practice-ca/templates';
import type { IssuePracticeCertificate } from '@/simulation/practice-ca/issue-certificate';
import { emptySubject } from '@/simulation/practice-ca/profile';
import { validityFrom } from '@/simulation/practice-ca/validity';
import { must, noteTime, type TestLab } from './lab';
import type { Profile, SubjectValues } from '@/simulation/world/practice-records';

/** A default template with some of its subject and of the rest chosen. */
export function aProfile(
  template: DefaultTemplateId,
  subject: Partial<SubjectValues>,
  values: Partial<Profile> = {},
): Profile {
  const profile = defaultTemplates('Test')[template];
  return { ...profile, subject: { ...emptySubject, ...subject }, ...values };
}

/** An issuance for a new RSA key, or as chosen. */
export function anIssuance(
  profile: Profile,
  at = noteTime,
  values: Partial<IssuePracticeCertificate> = {},
): IssuePracticeCertificate {
  return {
    type: 'issue-practice-certificate',
    name: '',
    source: { kind: 'key', key: { kind: 'new', shape: 2048 } },
    profile,
    ...validityFrom(at, profile.validity),
    accepted: [],
    ...values,
  };
}

/** Issues a certificate and answers its fingerprint. */
export async function issueIn(
  lab: TestLab,
  profile: Profile,
  values: Partial<IssuePracticeCertificate> = {},
): Promise<string> {
  return idOf(must(await lab.perform(anIssuance(profile, noteTime, values))));
}

/** The id that an event tells of what was made. */
export function idOf(events: ReturnType<typeof must>): string {
  const id = events[0]?.values['id'];
  if (id === undefined) throw new Error('the event tells of nothing that was made');
  return id;
}

/** A root, by its fingerprint. */
export function aRootIn(lab: TestLab, commonName = 'Practice Root'): Promise<string> {
  return issueIn(lab, aProfile('authority', { commonName, organization: 'Test (Simulation)' }));
}
