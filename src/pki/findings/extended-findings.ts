/* What a public authority owes to the subject of a certificate whose owner was validated in the extended way. */
import { readCharacterString } from '../gate/character-string';
import { contextTag, type Element } from '../gate/element';
import type { Certificate } from '../certificate';
import {
  extensionValue,
  organizationIdentifierOf,
  readOrganizationIdentifier,
  validationsOf,
} from './claims';
import { observed, type Observation } from './finding';
import { isIssuedSince } from './longest-validity';
import { otherAttributeTypes } from '../object-identifiers';

/** What is wrong with the subject of a certificate under extended validation. */
export function extendedFindings(certificate: Certificate): readonly Observation[] {
  if (!validationsOf(certificate).includes('extended')) return [];
  const broken = Object.entries(rules).filter(([, isBroken]) => isBroken(certificate));
  return observed(
    'extended-subject-wrong',
    broken.map(([what]) => what),
  );
}

type Rule = (certificate: Certificate) => boolean;

/** EV Guidelines sections 7.1.2.2 and 7.1.4.2, by what is wrong. */
const rules: Readonly<Record<string, Rule>> = {
  'its business category': (certificate) =>
    valuesOf(certificate, otherAttributeTypes.businessCategory).some(
      (value) => !categories.includes(value.toLowerCase()),
    ),
  'its organization’s identifier': (certificate) => {
    const text = organizationIdentifierOf(certificate);
    return text !== undefined && !hasKnownForm(text);
  },
  'the country of its register': (certificate) => {
    const { scheme, country } = readOrganizationIdentifier(organizationIdentifierOf(certificate) ?? '') ?? {};
    const [place] = valuesOf(certificate, otherAttributeTypes.jurisdictionCountry);
    return scheme === 'NTR' && place !== undefined && place !== country;
  },
  'the second writing of its organization’s identifier': (certificate) =>
    hasExtension(certificate) ? !areAlike(certificate) : isSecondDue(certificate),
  'a part that was not validated': (certificate) =>
    isIssuedSince(certificate, '2020-10-01') &&
    certificate.subject.flat().some(({ type }) => !permittedParts.has(type)),
  'an address beside its names': ({ subjectAlternativeNames = [] }) =>
    subjectAlternativeNames.some(({ kind }) => kind === 'ip'),
};

const categories: readonly string[] = [
  'private organization',
  'government entity',
  'business entity',
  'non-commercial entity',
];

/** Names, places, incorporation and registers: EV Guidelines section 7.1.4.2. */
const permittedParts: ReadonlySet<string> = new Set([
  ...['3', '5', '6', '7', '8', '9', '10', '11', '15', '17', '97'].map((last) => `2.5.4.${last}`),
  ...['1', '2', '3'].map((last) => `1.3.6.1.4.1.311.60.2.1.${last}`),
]);

function valuesOf({ subject }: Certificate, wanted: string): readonly string[] {
  return subject.flat().flatMap(({ type, value }) => (type === wanted ? [value] : []));
}

/** States belong to trade registers alone. */
function hasKnownForm(text: string): boolean {
  const identifier = readOrganizationIdentifier(text);
  if (identifier === undefined) return false;
  return (
    ['NTR', 'VAT', 'PSD'].includes(identifier.scheme) && (identifier.scheme === 'NTR' || !identifier.state)
  );
}

const second = '2.23.140.3.1';

function hasExtension({ extensions }: Certificate): boolean {
  return extensions.some(({ oid }) => oid === second);
}

/** Ballot SC-17: from 2020-01-31 the identifier is in an extension too. */
function isSecondDue(certificate: Certificate): boolean {
  return organizationIdentifierOf(certificate) !== undefined && isIssuedSince(certificate, '2020-01-31');
}

/** The extension holds scheme, country, perhaps a state, and reference (EV Guidelines section 7.1.2.2). */
function areAlike(certificate: Certificate): boolean {
  const parts = extensionValue(certificate, second)?.children ?? [];
  const isState = ({ tag }: Element) => tag === contextTag(0);
  const [scheme, country, reference] = parts
    .filter((part) => !isState(part))
    .map((part) => readCharacterString(part).text);
  const state = parts.find(isState)?.content;
  const written = state === undefined ? '' : `+${new TextDecoder().decode(state)}`;
  return (
    organizationIdentifierOf(certificate) === `${scheme ?? ''}${country ?? ''}${written}-${reference ?? ''}`
  );
}
