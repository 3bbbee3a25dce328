import type { Certificate } from '@/pki/certificate';
import {
  aName,
  type AttributeName,
  attributeOf,
  type DistinguishedName,
  type GeneralName,
} from '@/pki/distinguished-name';
import type { CertificateTemplate } from '@/pki/operations';
import { recordOf, type World } from '../world/world';
import { authorityIds } from '../world/authority';
import type { Application } from './vendor-application';
import { vendorEraAt, type VendorEra } from './vendor-era';
import { policyOids } from '@/pki/object-identifiers';

/** All of the vendor's certificate but its key and its serial number. */
export type VendorTemplate = Omit<CertificateTemplate, 'serialNumber' | 'publicKey'>;

/** For whom a certificate is issued, with the names that will be in it. */
type Certified = Pick<Application, 'subject' | 'commonName' | 'key'> & {
  readonly names: readonly GeneralName[];
};

const day = 86_400_000;
const organizationValidated = policyOids.organizationValidated;

/**
 * The certificate as the rules of a lab time (milliseconds) want it; an order's later ones end with its first, `until`.
 */
export function certificateTemplate(
  world: World,
  { subject, commonName, key, names }: Certified,
  at: number,
  until = Number.POSITIVE_INFINITY,
): VendorTemplate {
  const era = vendorEraAt(at);
  const issuer = vendorIntermediate(world);
  const notBefore = Math.floor(at / day) * day;
  return {
    subject: certifiedSubject(subject, commonName, era),
    issuer: issuer.subject,
    notBefore,
    // The last second belongs to the time of validity (RFC 5280 section 4.1.2.5).
    notAfter: Math.min(notBefore + era.days * day - 1000, issuer.notAfter, until),
    digest: 'SHA-256',
    identifiers: true,
    basicConstraints: { isAuthority: false },
    keyUsage: key?.algorithm === 'EC' ? ['digitalSignature'] : ['digitalSignature', 'keyEncipherment'],
    extendedKeyUsage: era.purposes,
    subjectAlternativeNames: names,
    certificatePolicies: [organizationValidated],
    ...addresses(world),
  };
}

function addresses(world: World): Partial<VendorTemplate> {
  const { issuerAddress, ocspAddress, revocationListAddress } = recordOf(
    world,
    'authorities',
    authorityIds.vendorIntermediate,
  );
  return {
    ...(ocspAddress === undefined ? {} : { ocspAddresses: [ocspAddress] }),
    ...(issuerAddress === undefined ? {} : { issuerAddresses: [issuerAddress] }),
    ...(revocationListAddress === undefined ? {} : { revocationListAddresses: [revocationListAddress] }),
  };
}

/** The certificate of the authority that signs for customers. */
export function vendorIntermediate(world: World): Certificate {
  const { certificate } = recordOf(world, 'authorities', authorityIds.vendorIntermediate);
  return recordOf(world, 'certificates', certificate);
}

/** What was verified of the applicant, in the usual order; nothing else of the request is taken over. */
function certifiedSubject(
  subject: DistinguishedName,
  commonName: string,
  { copiesUnit }: VendorEra,
): DistinguishedName {
  const value = (attribute: AttributeName) => (attributeOf(subject, attribute) ?? '').trim();
  return aName([
    ['C', value('C')],
    ['ST', value('ST')],
    ['L', value('L')],
    ['O', value('O')],
    ['OU', copiesUnit ? value('OU') : ''],
    ['CN', commonName.toLowerCase()],
  ]);
}
