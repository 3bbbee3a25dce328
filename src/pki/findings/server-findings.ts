import type { Certificate } from '../certificate';
import { readCharacterString } from '../gate/character-string';
import { contextTag, type Element } from '../gate/element';
import { extensionOids, otherAttributeTypes } from '../object-identifiers';
import { findBrokenRules } from '../path/web-profile';
import { serialFindings } from './authority-findings';
import {
  extensionValue,
  isSelfSigned,
  organizationIdentifierOf,
  readOrganizationIdentifier,
  validationsOf,
} from './claims';
import { surplusFindings, uncriticalFindings } from './extension-findings';
import { type Observation, observed } from './finding';
import { isIssuedSince, longestValidityDays, validityDays } from './longest-validity';
import { nameFindings } from './name-findings';
import { serverPublicationFindings } from './publication-findings';
import { subjectPartFindings } from './subject-part-findings';
import { serverUseFindings } from './use-findings';

/** What can be said of a certificate because it claims to be a server's. */
export function serverFindings(certificate: Certificate): readonly Observation[] {
  return [
    ...serverNameFindings(certificate),
    ...serverUseFindings(certificate),
    ...(isSelfSigned(certificate) ? [] : issuedFindings(certificate)),
  ];
}

function serverNameFindings(certificate: Certificate): readonly Observation[] {
  const { subject, subjectAlternativeNames = [] } = certificate;
  const found = nameFindings(subject, subjectAlternativeNames);
  const isCommonNameTold = found.some(({ name }) => name === 'common-name-not-in-alternative-names');
  const isStrange = findBrokenRules(certificate, 'leaf').includes('common-name-not-alternative');
  const wildcards = subjectAlternativeNames.filter(
    ({ kind, value }) => kind === 'dns' && value.startsWith('*'),
  );
  return [
    ...found,
    ...(isStrange && !isCommonNameTold ? [{ name: 'common-name-not-alternative' } as const] : []),
    ...(wildcards.length > 0 && validationsOf(certificate).includes('extended')
      ? [{ name: 'wildcard-forbidden' } as const]
      : []),
  ];
}

/** What an authority owes to whoever relies on what it issues; nobody is owed it by a certificate of one's own. */
function issuedFindings(certificate: Certificate): readonly Observation[] {
  return [
    ...validityFindings(certificate),
    ...serialFindings(certificate),
    ...subjectPartFindings(certificate),
    ...serverPublicationFindings(certificate),
    ...uncriticalFindings(certificate),
    ...(isKeyUsageUncritical(certificate) ? [{ name: 'key-usage-not-critical' } as const] : []),
    ...surplusFindings(certificate),
    ...extendedFindings(certificate),
  ];
}

function isKeyUsageUncritical({ extensions }: Certificate): boolean {
  return extensions.some(({ oid, critical }) => oid === extensionOids.keyUsage && !critical);
}

function validityFindings(certificate: Certificate): readonly Observation[] {
  const { notBefore, notAfter } = certificate;
  const days = validityDays(notBefore, notAfter);
  if (days <= longestValidityDays(notBefore, validationsOf(certificate).includes('extended'))) return [];
  return [{ name: 'validity-longer-than-browsers-accept', value: `${String(days)} days` }];
}

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
