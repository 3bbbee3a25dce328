import type { Certificate } from '@/pki/certificate';
import { type AttributeName, attributeOf, type GeneralName } from '@/pki/distinguished-name';
import { plainProfile } from '@/simulation/practice-ca/profile';
import {
  type Profile,
  subjectFields,
  type SubjectValues,
  type ValidityRange,
} from '@/simulation/world/practice-records';

/** A profile as the pages of the form hold it: lists are lines of text. */
export interface ProfileValues extends SubjectValues {
  readonly alternativeNames: string;
  readonly copiesCommonName: boolean;
  readonly basicConstraints: Profile['basicConstraints'];
  readonly pathLength: string;
  readonly keyUsage: Profile['keyUsage'];
  readonly extendedKeyUsage: readonly string[];
  readonly revocationListAddresses: string;
  readonly ocspAddresses: string;
  readonly issuerAddresses: string;
  readonly count: string;
  readonly unit: ValidityRange['unit'];
  readonly isRoundedToMidnight: boolean;
  readonly digest: Profile['digest'];
}

/** The profile that is typed. */
export function toProfile(values: ProfileValues): Profile {
  const { copiesCommonName, basicConstraints, pathLength, keyUsage, extendedKeyUsage, digest } = values;
  return {
    copiesCommonName,
    basicConstraints,
    pathLength,
    keyUsage,
    extendedKeyUsage,
    digest,
    subject: subjectOf(values),
    alternativeNames: linesOf(values.alternativeNames),
    revocationListAddresses: linesOf(values.revocationListAddresses),
    ocspAddresses: linesOf(values.ocspAddresses),
    issuerAddresses: linesOf(values.issuerAddresses),
    validity: rangeOf(values),
  };
}

/** The form for a profile. */
export function toProfileValues(profile: Profile): ProfileValues {
  const { copiesCommonName, basicConstraints, pathLength, keyUsage, extendedKeyUsage, digest } = profile;
  const { count, unit, isRoundedToMidnight } = profile.validity;
  return {
    ...profile.subject,
    copiesCommonName,
    basicConstraints,
    pathLength,
    keyUsage,
    extendedKeyUsage,
    digest,
    alternativeNames: profile.alternativeNames.join('\n'),
    revocationListAddresses: profile.revocationListAddresses.join('\n'),
    ocspAddresses: profile.ocspAddresses.join('\n'),
    issuerAddresses: profile.issuerAddresses.join('\n'),
    count: String(count),
    unit,
    isRoundedToMidnight,
  };
}

/** The typed range; what is no number of units is none. */
export function rangeOf({
  count,
  unit,
  isRoundedToMidnight,
}: Pick<ProfileValues, 'count' | 'unit' | 'isRoundedToMidnight'>): ValidityRange {
  return { count: /^\d{1,5}$/.test(count.trim()) ? Number(count) : 0, unit, isRoundedToMidnight };
}

/** The values of the subject's fields alone. */
function subjectOf(values: SubjectValues): SubjectValues {
  return Object.fromEntries(subjectFields.map((field) => [field, values[field]])) as Record<
    keyof SubjectValues,
    string
  >;
}

/** Lines, or parts between commas; empty ones are none. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const day = 86_400_000;

/** The choices that make a certificate like one that there is: XCA’s similar certificate. */
export function profileOfCertificate(certificate: Certificate): Profile {
  const { subject, basicConstraints, notBefore, notAfter } = certificate;
  const part = (attribute: AttributeName) => attributeOf(subject, attribute) ?? '';
  return {
    ...plainProfile,
    subject: {
      country: part('C'),
      state: part('ST'),
      city: part('L'),
      organization: part('O'),
      organizationalUnit: part('OU'),
      commonName: part('CN'),
      email: part('E'),
    },
    alternativeNames: (certificate.subjectAlternativeNames ?? []).flatMap(asTyped),
    copiesCommonName: false,
    basicConstraints: constraintsOf(basicConstraints),
    pathLength: String(basicConstraints?.pathLength ?? ''),
    keyUsage: certificate.keyUsage ?? [],
    extendedKeyUsage: certificate.extendedKeyUsage ?? [],
    revocationListAddresses: certificate.revocationListAddresses ?? [],
    ocspAddresses: certificate.ocspAddresses ?? [],
    issuerAddresses: certificate.issuerAddresses ?? [],
    validity: { count: Math.round((notAfter - notBefore) / day), unit: 'days', isRoundedToMidnight: false },
  };
}

function constraintsOf(found: Certificate['basicConstraints']): Profile['basicConstraints'] {
  if (found === undefined) return 'not-defined';
  return found.isAuthority ? 'authority' : 'end-entity';
}

/** A name as the form takes it; nothing for kinds that it does not take. */
function asTyped({ kind, value }: GeneralName): readonly string[] {
  if (kind === 'dns') return [`DNS:${value}`];
  if (kind === 'ip') return [`IP:${value}`];
  if (kind === 'email') return [`email:${value}`];
  return kind === 'uri' ? [`URI:${value}`] : [];
}

/** An instant as date and time fields hold it, in UTC: `2017-09-01T12:00:00`. */
export function toDateInput(at: number): string {
  return new Date(at).toISOString().slice(0, 19);
}

/** The instant of a date and time field, milliseconds since 1970; 0 for what is none. */
export function fromDateInput(text: string): number {
  const at = Date.parse(`${text}Z`);
  return Number.isNaN(at) ? 0 : at;
}

/** The pages of the form. */
export type FormPage = 'source' | 'subject' | 'extensions' | 'key-usage';

const sourceFields: readonly string[] = ['request', 'key', 'keySize', 'issuer', 'digest', 'name'];

/** The page on which a field is; undefined for what is on none. */
export function pageOfField(field: string | undefined): FormPage | undefined {
  if (field === undefined) return undefined;
  if (sourceFields.includes(field)) return 'source';
  return (subjectFields as readonly string[]).includes(field) ? 'subject' : 'extensions';
}
