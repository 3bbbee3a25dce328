/* Which parts of a subject the Baseline Requirements demand and forbid, by how the subject was validated. */
import type { Certificate } from '../certificate';
import { attributeTypes } from '../distinguished-name';
import { observed, type Observation } from './finding';
import { validationOf, type Validation } from './reserved-policies';
import { isIssuedSince } from './start-of-day';

/** The parts that the rules are about, by what people call them. */
const parts = {
  'common name': attributeTypes.CN,
  country: attributeTypes.C,
  state: attributeTypes.ST,
  locality: attributeTypes.L,
  'street address': '2.5.4.9',
  'postal code': '2.5.4.17',
  organization: attributeTypes.O,
  'organizational unit': attributeTypes.OU,
  'given name': '2.5.4.42',
  surname: '2.5.4.4',
  'serial number': attributeTypes.SERIALNUMBER,
  'business category': '2.5.4.15',
  'country of incorporation': '1.3.6.1.4.1.311.60.2.1.3',
} as const;

/** One or several parts of which one will do. */
type Demand = readonly (keyof typeof parts)[];

const place: Demand = ['state', 'locality'];

/** What each kind of validation certifies at least. */
const demanded: Readonly<Record<Validation, readonly Demand[]>> = {
  domain: [],
  organization: [['organization'], ['country'], place],
  individual: [['given name', 'organization'], ['surname', 'organization'], ['country'], place],
  extended: [
    ['organization'],
    ['country'],
    place,
    ['serial number'],
    ['business category'],
    ['country of incorporation'],
  ],
};

const ofPlaces = ['state', 'locality', 'street address', 'postal code'] as const;
const ofOwners = ['organization', 'given name', 'surname'] as const;

/** What is missing from the subject of a public server's certificate, and what must not be there. */
export function subjectPartFindings(certificate: Certificate): readonly Observation[] {
  const has = (part: keyof typeof parts) =>
    certificate.subject.flat().some(({ type }) => type === parts[part]);
  const validation = validationOf(certificate);
  const isOwned = ofOwners.some(has);
  const demands =
    validation === undefined ? (isOwned ? [['country'] as const, place] : []) : demanded[validation];
  const forbidden = [
    ...(validation === 'domain' ? ofOwners : []),
    // Who is named as a person was validated as one (Baseline Requirements section 7.1.2.7.4).
    ...(validation === 'individual' || validation === 'domain' ? [] : (['given name', 'surname'] as const)),
    ...(validation === 'domain' || !isOwned ? ofPlaces : []),
    // Ballot SC-047.
    ...(isIssuedSince(certificate, '2022-09-01') || !has('organization')
      ? (['organizational unit'] as const)
      : []),
  ];
  return [
    ...observed(
      'subject-part-missing',
      demands.filter((demand) => !demand.some(has)).map((demand) => demand.join(' or ')),
    ),
    ...observed('subject-part-forbidden', [...forbidden.filter(has), ...beyondDomains(certificate)]),
  ];
}

/** Ballot SC-062: where a domain alone was validated, the subject has a country and common names at most. */
function beyondDomains(certificate: Certificate): readonly string[] {
  const isBound = validationOf(certificate) === 'domain' && isIssuedSince(certificate, '2023-09-15');
  const types = certificate.subject.flat().map(({ type }) => type);
  const known: readonly string[] = Object.values(parts);
  return isBound ? types.filter((type) => !known.includes(type)) : [];
}

/** What is missing from the subject of an authority, and the unit that it must not have since ballot SC-062 (Baseline Requirements section 7.1.2.10.2). */
export function authorityPartFindings(certificate: Certificate): readonly Observation[] {
  const has = (part: keyof typeof parts) =>
    certificate.subject.flat().some(({ type }) => type === parts[part]);
  const missing = (['common name', 'organization', 'country'] as const).filter((part) => !has(part));
  const hasUnit = isIssuedSince(certificate, '2023-09-15') && has('organizational unit');
  return [
    ...observed('subject-part-missing', missing),
    ...observed('subject-part-forbidden', hasUnit ? ['organizational unit'] : []),
  ];
}
