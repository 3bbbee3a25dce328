import { keyPurposes } from '@/pki/object-identifiers';
import { decided, type Decision, type NoFacts, refused } from '../world/decision';
import type { Profile } from '../world/practice-records';
import { withRecords, type World } from '../world/world';
import { freeItemName } from './items';
import { issuerVariable, plainProfile, planExtensions, planNames, planSubject } from './profile';

/** The templates that are always there, by id. They cannot be changed, only copied. */
export const defaultTemplateIds = ['authority', 'https-server', 'https-client'] as const;

/** One of the templates that are always there. */
export type DefaultTemplateId = (typeof defaultTemplateIds)[number];

const purposes = { server: keyPurposes.serverAuth, client: keyPurposes.clientAuth } as const;

/** The host where the authorities of the practice CA publish, unless somebody chooses another. It is invented. */
export const practiceHost = 'pki.practice-ca.example';

const publicationAddresses = {
  revocationListAddresses: [`http://${practiceHost}/${issuerVariable}.crl`],
  issuerAddresses: [`http://${practiceHost}/${issuerVariable}.crt`],
} as const;

/** The default templates of a lab. Their subjects say that it is a simulation, until somebody changes them. */
export function defaultTemplates(organization: string): Readonly<Record<DefaultTemplateId, Profile>> {
  const subject = { ...plainProfile.subject, organization: `${organization} (Simulation)` };
  const published = { ...plainProfile, ...publicationAddresses };
  const endEntity = { ...published, subject, basicConstraints: 'end-entity' } as const;
  return {
    authority: {
      ...published,
      subject,
      copiesCommonName: false,
      basicConstraints: 'authority',
      keyUsage: ['keyCertSign', 'cRLSign'],
      validity: { count: 10, unit: 'years', isRoundedToMidnight: false },
    },
    'https-server': {
      ...endEntity,
      keyUsage: ['digitalSignature', 'keyEncipherment'],
      extendedKeyUsage: [purposes.server],
    },
    'https-client': {
      ...endEntity,
      keyUsage: ['digitalSignature', 'keyEncipherment'],
      extendedKeyUsage: [purposes.client],
    },
  };
}

/** Save a profile as a new template, or as the new content of one's own. */
interface SavePracticeTemplate {
  readonly type: 'save-practice-template';
  /** Left out: a new one. */
  readonly template?: string;
  readonly name: string;
  readonly profile: Profile;
}

/** Refuses a template without a name, or with which no certificate could be made. */
export const savePracticeTemplate: Decision<SavePracticeTemplate, NoFacts> = (world, action, _facts, at) => {
  const { profile, template: id = nextTemplateId(world) } = action;
  const wished = action.name.trim();
  if (wished === '') return refused('name-required', 'name');
  for (const plan of [planSubject(profile.subject), planNames(profile, ''), planExtensions(profile)])
    if (!plan.ok) return plan;
  const { [id]: before, ...others } = world.practiceTemplates;
  const name = freeItemName(others, wished);
  const createdAt = before?.createdAt ?? at;
  const saved = withRecords(world, 'practiceTemplates', { [id]: { name, profile, createdAt } });
  return decided(saved, 'practice-template-saved', { name, id });
};

function nextTemplateId(world: World): string {
  const numbers = Object.keys(world.practiceTemplates).map((id) => Number(id.replace('template-', '')));
  return `template-${String(Math.max(0, ...numbers) + 1)}`;
}
