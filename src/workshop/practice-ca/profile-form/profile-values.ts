import {
  subjectFields,
  type Profile,
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
    ...{ copiesCommonName, basicConstraints, pathLength, keyUsage, extendedKeyUsage, digest },
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
    ...{ copiesCommonName, basicConstraints, pathLength, keyUsage, extendedKeyUsage, digest },
    alternativeNames: profile.alternativeNames.join('\n'),
    revocationListAddresses: profile.revocationListAddresses.join('\n'),
    ocspAddresses: profile.ocspAddresses.join('\n'),
    issuerAddresses: profile.issuerAddresses.join('\n'),
    ...{ count: String(count), unit, isRoundedToMidnight },
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
