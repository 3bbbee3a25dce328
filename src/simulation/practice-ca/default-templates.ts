import { issuerVariable, plainProfile } from './profile';
import { keyPurposes } from '@/pki/object-identifiers';
import type { Profile } from '../world/practice-records';

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

/** The default templates of a lab: whatever they are used for says that it is a simulation, until somebody changes it. */
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
