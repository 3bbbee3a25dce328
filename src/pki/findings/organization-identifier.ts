import type { Certificate } from '../certificate';
import { isCountryCode } from '../names/countries';
import { otherAttributeTypes } from '../object-identifiers';

/** The identifier of an organization in a register (ETSI EN 319 412-1 section 5.1.4). */
export interface OrganizationIdentifier {
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
