import { type Certificate, isSelfIssued } from '../certificate';
import { commonNameOf } from '../distinguished-name';
import { type Element, readElement } from '../gate/element';
import { isCountryCode } from '../names/countries';
import { isHostName, isWildcardName } from '../names/host-name';
import { isIpAddress } from '../names/ip-address';
import { isHost } from '../names/matches-name';
import { keyPurposes, otherAttributeTypes, policyOids } from '../object-identifiers';

const purposes = { server: keyPurposes.serverAuth, any: keyPurposes.any } as const;

/** Whether a certificate belongs to an authority, by what it says. */
export function isAuthority({ basicConstraints }: Pick<Certificate, 'basicConstraints'>): boolean {
  return basicConstraints?.isAuthority === true;
}

/**
 * Whether a certificate says that its own key signed it: by its names and, where it tells them, by its key identifiers,
 * which an authority's certificate under its older key tells apart (RFC 5280 section 3.2).
 */
export function isSelfSigned(certificate: Certificate): boolean {
  const { authorityKeyIdentifier: issuer, subjectKeyIdentifier: subject } = certificate;
  const isOfAnotherKey = issuer !== undefined && subject !== undefined && issuer !== subject;
  return isSelfIssued(certificate) && certificate.subject.length > 0 && !isOfAnotherKey;
}

/**
 * Whether a certificate claims to be a server's: by its purposes, or, where it names none, by the names of hosts or by
 * a policy under which public authorities issue to servers alone. What is for e-mail, clients, code, time stamps or OCSP
 * alone is none, whatever its names.
 */
export function claimsToBeServer(certificate: Certificate): boolean {
  if (isAuthority(certificate)) return false;
  const { extendedKeyUsage } = certificate;
  return extendedKeyUsage === undefined
    ? namesHosts(certificate) || validationsOf(certificate).length > 0
    : extendedKeyUsage.includes(purposes.server) || extendedKeyUsage.includes(purposes.any);
}

function namesHosts({ subject, subjectAlternativeNames = [] }: Certificate): boolean {
  const commonName = commonNameOf(subject) ?? '';
  return (
    subjectAlternativeNames.some(isHost) ||
    isWildcardName(commonName) ||
    isIpAddress(commonName) ||
    (isHostName(commonName) && commonName.includes('.'))
  );
}

/** How the owner of a certificate was validated. */
export type Validation = 'domain' | 'organization' | 'individual' | 'extended';

/** The policies that the CA/Browser Forum reserved for it (Baseline Requirements section 7.1.6.1), by OID. */
const reserved: Readonly<Record<string, Validation>> = {
  [policyOids.domainValidated]: 'domain',
  [policyOids.organizationValidated]: 'organization',
  [policyOids.individualValidated]: 'individual',
  [policyOids.extendedValidation]: 'extended',
};

/** Every kind of validation that a certificate names. */
export function validationsOf({ certificatePolicies = [] }: Certificate): readonly Validation[] {
  return certificatePolicies.flatMap((policy) => reserved[policy] ?? []);
}

/** The first kind of validation that a certificate names. */
export function validationOf(certificate: Certificate): Validation | undefined {
  return validationsOf(certificate)[0];
}

/** The identifier of an organization in a register (ETSI EN 319 412-1 section 5.1.4). */
interface OrganizationIdentifier {
  /** VAT, NTR, PSD, LEI, GOV or INT; a national scheme is two letters and a colon. */
  readonly scheme: string;
  readonly country: string;
  readonly state?: string;
  readonly reference: string;
}

/** The attributes organizationIdentifier of a subject (ITU-T X.520 section 6.4.4), as they stand. */
export function organizationIdentifiersOf({ subject }: Certificate): readonly string[] {
  return subject
    .flat()
    .flatMap(({ type, value }) => (type === otherAttributeTypes.organizationIdentifier ? [value] : []));
}

/** The first of them. */
export function organizationIdentifierOf(certificate: Certificate): string | undefined {
  return organizationIdentifiersOf(certificate)[0];
}

/** Takes an identifier apart: scheme, country, perhaps a state, and what the register says. Undefined for other texts. */
export function readOrganizationIdentifier(text: string): OrganizationIdentifier | undefined {
  const [, scheme, country = '', state, reference] =
    /^(VAT|NTR|PSD|LEI|GOV|INT|[A-Z]{2}:)([A-Z]{2})(?:\+([A-Z0-9]{1,3}))?-(.+)$/.exec(text) ?? [];
  if (scheme === undefined || reference === undefined) return undefined;
  const isKnown = isCountryCode(country) || ['EU', 'EL', 'XG', 'XI'].includes(country);
  return isKnown ? { scheme, country, reference, ...(state === undefined ? {} : { state }) } : undefined;
}

/** What an extension holds, for findings about what the reader makes no fact of; undefined where it is not there or not ASN.1. */
export function extensionValue({ extensions }: Certificate, oid: string): Element | undefined {
  const found = extensions.find((extension) => extension.oid === oid);
  const read = found && readElement(found.value);
  return read?.ok === true && read.value.trailing === 0 ? read.value.element : undefined;
}
