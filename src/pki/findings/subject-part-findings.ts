/* Which parts of a subject the Baseline Requirements demand and forbid, by how the subject was validated. */
import type { Certificate } from '../certificate';
import { attributeTypes } from '../distinguished-name';
import { observed, type Observation } from './finding';
import { type Validation, validationOf } from './claims';
import { isIssuedSince } from './longest-validity';
import { otherAttributeTypes } from '../object-identifiers';

/** The parts that the rules are about, by what people call them. */
const parts = {
  'common name': attributeTypes.CN,
  country: attributeTypes.C,
  state: attributeTypes.ST,
  locality: attributeTypes.L,
  'street address': otherAttributeTypes.streetAddress,
  'postal code': otherAttributeTypes.postalCode,
  organization: attributeTypes.O,
  'organizational unit': attributeTypes.OU,
  'given name': otherAttributeTypes.givenName,
  surname: otherAttributeTypes.surname,
  'serial number': attributeTypes.SERIALNUMBER,
  'business category': otherAttributeTypes.businessCategory,
  'country of incorporation': otherAttributeTypes.jurisdictionCountry,
} as const;

/** One or several parts of which one will do. */
type Demand = readonly Part[];

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

/** What is missing from the subject of a public server's certificate, what must not be there, and in which order. */
export function subjectPartFindings(certificate: Certificate): readonly Observation[] {
  const missing = demandsOn(certificate).filter(
    (demand) => !demand.some((part) => hasPart(certificate, part)),
  );
  const forbidden = forbiddenTo(certificate).filter((part) => hasPart(certificate, part));
  return [
    ...observed(
      'subject-part-missing',
      missing.map((demand) => demand.join(' or ')),
    ),
    ...observed('subject-part-forbidden', [...forbidden, ...beyondDomains(certificate)]),
    ...(isOutOfOrder(certificate) ? [{ name: 'subject-out-of-order' } as const] : []),
  ];
}

type Part = keyof typeof parts;

function hasPart({ subject }: Certificate, part: Part): boolean {
  return subject.flat().some(({ type }) => type === parts[part]);
}

function isOwned(certificate: Certificate): boolean {
  return ofOwners.some((part) => hasPart(certificate, part));
}

/** Who names an owner without saying how it was validated says where it is. */
function demandsOn(certificate: Certificate): readonly Demand[] {
  const validation = validationOf(certificate);
  if (validation !== undefined) return demanded[validation];
  return isOwned(certificate) ? [['country'], place] : [];
}

function forbiddenTo(certificate: Certificate): readonly Part[] {
  const validation = validationOf(certificate);
  // Ballot SC-047.
  const hasNoUnits = isIssuedSince(certificate, '2022-09-01') || !hasPart(certificate, 'organization');
  return [
    ...(validation === 'domain' ? ofOwners : []),
    // Who is named as a person was validated as one (Baseline Requirements section 7.1.2.7.4).
    ...(validation === 'individual' ? [] : (['given name', 'surname'] as const)),
    ...(validation === 'domain' || !isOwned(certificate) ? ofPlaces : []),
    ...(hasNoUnits ? (['organizational unit'] as const) : []),
  ];
}

/** The order of the parts that public servers have; others stand where they like (section 7.1.4.2). */
const dueOrder: readonly string[] = [
  attributeTypes.DC,
  ...[parts.country, parts.state, parts.locality, parts['postal code'], parts['street address']],
  ...[parts.organization, parts.surname, parts['given name'], parts['organizational unit']],
  parts['common name'],
];

const mayBeRepeated: readonly string[] = [attributeTypes.DC, parts['street address']];

/** Ballot SC-062: the parts stand in one order, each once. Extended validation has further parts, and is not asked. */
function isOutOfOrder(certificate: Certificate): boolean {
  const isBound = isIssuedSince(certificate, '2023-09-15') && validationOf(certificate) !== 'extended';
  const types = certificate.subject.flat().map(({ type }) => type);
  const once = types.filter((type) => !mayBeRepeated.includes(type));
  const places = types.map((type) => dueOrder.indexOf(type)).filter((place) => place >= 0);
  const isSorted = places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0));
  return isBound && (!isSorted || new Set(once).size < once.length);
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
  const due: readonly Part[] = ['common name', 'organization', 'country'];
  const missing = due.filter((part) => !hasPart(certificate, part));
  const hasUnit = isIssuedSince(certificate, '2023-09-15') && hasPart(certificate, 'organizational unit');
  return [
    ...observed('subject-part-missing', missing),
    ...observed('subject-part-forbidden', hasUnit ? ['organizational unit'] : []),
  ];
}
