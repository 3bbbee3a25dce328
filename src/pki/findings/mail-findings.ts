/*
 * What a public authority owes to certificates for e-mail. They say by their policy that they are held to the S/MIME
 * Baseline Requirements, which have a table of their own for every way of validation and for three generations.
 */
import { toHex, toUtf8 } from '@/base/bytes';
import type { Certificate, KeyUsage } from '../certificate';
import { attributeTypes, commonNameOf } from '../distinguished-name';
import { extensionOids, keyPurposes, otherAttributeTypes, otherExtensionOids } from '../object-identifiers';
import { observed, type Observation } from './finding';
import { isIssuedSince, validityDays } from './longest-validity';
import { organizationIdentifiersOf, readOrganizationIdentifier } from './claims';

const validations = ['mailbox', 'organization', 'sponsor', 'individual'] as const;
const generations = ['legacy', 'multipurpose', 'strict'] as const;

/** The table that a certificate says it is held to. */
interface MailProfile {
  readonly validation: (typeof validations)[number];
  readonly generation: (typeof generations)[number];
}

/** What is wrong with a certificate that is for e-mail by its policy. */
export function mailFindings(certificate: Certificate): readonly Observation[] {
  const profile = mailProfileOf(certificate);
  if (!profile) return [];
  const broken = Object.entries(rules).filter(([, isBroken]) => isBroken(certificate, profile));
  return observed(
    'mail-rule-broken',
    broken.map(([what]) => what),
  );
}

/** The policies are 2.23.140.1.5, the way of validation, and the generation (S/MIME Baseline Requirements section 7.1.6.1). */
function mailProfileOf({ certificatePolicies = [] }: Certificate): MailProfile | undefined {
  const [, first = '', second = ''] =
    /^2\.23\.140\.1\.5\.([1-4])\.([1-3])$/m.exec(certificatePolicies.join('\n')) ?? [];
  const [validation, generation] = [validations[Number(first) - 1], generations[Number(second) - 1]];
  return validation && generation && { validation, generation };
}

type Rule = (certificate: Certificate, profile: MailProfile) => boolean;

/** S/MIME Baseline Requirements sections 6.3.2, 7.1.2.3 and 7.1.4.2; the key completes “It is for e-mail, but”. */
const rules: Readonly<Record<string, Rule>> = {
  'it says in more than one way how its owner was validated': ({ certificatePolicies = [] }) =>
    certificatePolicies.filter((policy) => policy.startsWith('2.23.140.1.5.')).length > 1,
  'it does not say what its key may be used for': ({ keyUsage }) => keyUsage === undefined,
  'its key may be used for what a key of its kind must not be': hasUnfitUsage,
  'it does not say that it is for e-mail, or is for more': hasUnfitPurpose,
  'it names no mailbox': ({ subjectAlternativeNames = [] }) => !subjectAlternativeNames.some(isMailbox),
  'it has alternative names that are not mailboxes': ({ subjectAlternativeNames = [] }, { generation }) =>
    generation !== 'legacy' && !subjectAlternativeNames.every(isMailbox),
  'its subject names a mailbox that is none of its alternative names': (certificate) =>
    attributesOf(certificate, attributeTypes.E).some((address) => !hasMailbox(certificate, address)),
  'its common name is none of its mailboxes': (certificate, { validation }) => {
    const name = commonNameOf(certificate.subject);
    return validation === 'mailbox' && name !== undefined && !hasMailbox(certificate, name);
  },
  'its subject has parts that were not validated': ({ subject }, { validation }) =>
    validation === 'mailbox' && subject.flat().some(({ type }) => !partsOfMailboxes.includes(type)),
  'its subject does not name the organization and its identifier': (certificate, { validation }) =>
    ['organization', 'sponsor'].includes(validation) &&
    !(has(certificate, attributeTypes.O) && organizationIdentifiersOf(certificate).length > 0),
  'its subject does not name the person': (certificate, { validation, generation }) =>
    ['sponsor', 'individual'].includes(validation) &&
    generation !== 'legacy' &&
    !namesOfPersons.some((type) => has(certificate, type)),
  'the identifier of its organization has no known form, or is of another country': hasStrangeIdentifier,
  'it does not name its issuer by the key alone': ({ authorityKeyIdentifier, authorityCertificate }) =>
    authorityKeyIdentifier === undefined || authorityCertificate !== undefined,
  'it has no http:// address for checking its revocation': ({ revocationListAddresses = [] }, profile) =>
    revocationListAddresses.length === 0 || !areReachable(revocationListAddresses, profile),
  'it names addresses of its issuer that are not on http://': (
    { issuerAddresses = [], ocspAddresses = [] },
    profile,
  ) => [issuerAddresses, ocspAddresses].some((some) => some.length > 0 && !areReachable(some, profile)),
  'it has extensions that its generation or validation has not': hasForbiddenExtension,
  'it has a critical extension that must not be': ({ extensions }) =>
    extensions.some(({ oid, critical }) => critical && neverCritical.has(oid)),
  'it is valid for too long': ({ notBefore, notAfter }, { generation }) =>
    validityDays(notBefore, notAfter) > (generation === 'legacy' ? 1185 : 825),
  'it is of the legacy generation, which ended in July 2025': (certificate, { generation }) =>
    generation === 'legacy' && isIssuedSince(certificate, '2025-07-16'),
};

function attributesOf({ subject }: Certificate, type: string): readonly string[] {
  return subject.flat().flatMap((part) => (part.type === type ? [part.value] : []));
}

function has(certificate: Certificate, type: string): boolean {
  return attributesOf(certificate, type).length > 0;
}

/** Whether one of the alternative names is this mailbox; one in UTF-8 ends with its octets. */
function hasMailbox({ subjectAlternativeNames = [] }: Certificate, address: string): boolean {
  return subjectAlternativeNames.some(({ kind, value }) =>
    kind === 'email'
      ? value.toLowerCase() === address.toLowerCase()
      : kind === 'other' && value.endsWith(toHex(toUtf8(address))),
  );
}

type AlternativeName = NonNullable<Certificate['subjectAlternativeNames']>[number];

/** An rfc822Name, or an otherName of type SmtpUTF8Mailbox (RFC 9598). */
function isMailbox({ kind, value }: AlternativeName): boolean {
  return kind === 'email' || (kind === 'other' && value.includes('06082b06010505070809'));
}

/** Given name, surname and pseudonym. */
const namesOfPersons: readonly string[] = [
  otherAttributeTypes.givenName,
  otherAttributeTypes.surname,
  '2.5.4.65',
];

const partsOfMailboxes: readonly string[] = [
  attributeTypes.CN,
  attributeTypes.SERIALNUMBER,
  attributeTypes.E,
];

/** Section 7.1.2.3 (e). */
const usages: Readonly<Partial<Record<Certificate['publicKey']['algorithm'], readonly KeyUsage[]>>> = {
  RSA: ['digitalSignature', 'nonRepudiation', 'keyEncipherment', 'dataEncipherment'],
  EC: ['digitalSignature', 'nonRepudiation', 'keyAgreement', 'encipherOnly', 'decipherOnly'],
  Ed25519: ['digitalSignature', 'nonRepudiation'],
  Ed448: ['digitalSignature', 'nonRepudiation'],
};

function hasUnfitUsage({ keyUsage = [], publicKey }: Certificate, { generation }: MailProfile): boolean {
  const due = (usages[publicKey.algorithm] ?? keyUsage).filter(
    (usage) => generation !== 'strict' || usage !== 'dataEncipherment',
  );
  const isHalf = keyUsage.some((usage) => usage.endsWith('Only')) && !keyUsage.includes('keyAgreement');
  const isForNothing =
    keyUsage.length > 0 &&
    !keyUsage.some((usage) => ['digitalSignature', 'keyEncipherment', 'keyAgreement'].includes(usage));
  return isHalf || isForNothing || keyUsage.some((usage) => !due.includes(usage));
}

const mailPurpose = keyPurposes.emailProtection;

/** Servers, code, time stamps and anything at all (section 7.1.2.3 (f)). */
const purposesOfOthers: ReadonlySet<string> = new Set([
  keyPurposes.serverAuth,
  keyPurposes.codeSigning,
  keyPurposes.timeStamping,
  keyPurposes.any,
]);

function hasUnfitPurpose({ extendedKeyUsage = [] }: Certificate, { generation }: MailProfile): boolean {
  const isForOthers = extendedKeyUsage.some((purpose) =>
    generation === 'strict' ? purpose !== mailPurpose : purposesOfOthers.has(purpose),
  );
  return isForOthers || !extendedKeyUsage.includes(mailPurpose);
}

/** Of the legacy generation one address on http:// is enough. */
function areReachable(addresses: readonly string[], { generation }: MailProfile): boolean {
  const isHttp = (address: string) => /^http:\/\//i.test(address);
  return generation === 'legacy' ? addresses.some(isHttp) : addresses.every(isHttp);
}

/** A register is one of the subject's country, but for international ones. */
function hasStrangeIdentifier(certificate: Certificate): boolean {
  const [country] = attributesOf(certificate, attributeTypes.C);
  return organizationIdentifiersOf(certificate).some((text) => isStrange(text, country?.toUpperCase()));
}

function isStrange(text: string, country: string | undefined): boolean {
  const identifier = readOrganizationIdentifier(text);
  const isInternational =
    ['XG', 'EU', 'XI'].includes(identifier?.country ?? '') || identifier?.scheme === 'LEI';
  return (
    identifier === undefined || (country !== undefined && !isInternational && identifier.country !== country)
  );
}

const [directoryAttributes, legalEntity, role] = [
  otherExtensionOids.subjectDirectoryAttributes,
  '1.3.6.1.4.1.52266.1',
  '1.3.6.1.4.1.52266.2',
] as const;
const adobe = ['1.2.840.113583.1.1.9.1', '1.2.840.113583.1.1.9.2'] as const;

/** Section 7.1.2.3 (j) to (n), and alternative names beside a subject. */
const neverCritical: ReadonlySet<string> = new Set([
  ...[...adobe, legalEntity, role, otherExtensionOids.qualifiedStatements, directoryAttributes],
  extensionOids.authorityKeyIdentifier,
  extensionOids.revocationListDistributionPoints,
  extensionOids.authorityInformationAccess,
]);

function hasForbiddenExtension(
  { extensions }: Certificate,
  { validation, generation }: MailProfile,
): boolean {
  const forbidden: readonly string[] = [
    ...(generation === 'strict' ? [...adobe, directoryAttributes] : []),
    ...(validation === 'mailbox' || validation === 'individual' ? [legalEntity] : []),
    ...(validation === 'sponsor' ? [] : [role]),
  ];
  return extensions.some(({ oid }) => forbidden.includes(oid));
}
