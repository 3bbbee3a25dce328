/*
 * Statements of qualified certificates (RFC 3739 section 3.2.6, ETSI EN 319 412-5, ETSI TS 119 495): what an authority
 * of the European trust lists declares about a certificate. Each has a form of its own.
 */
import { readCharacterString } from '../gate/character-string';
import { tags, type Element } from '../gate/element';
import { optional, required, structure } from '../gate/structure';
import {
  atLeastOne,
  DecodingError,
  decodedOrUndefined,
  expectTag,
  readInteger,
  readObjectIdentifier,
  readSequence,
} from '../gate/values';
import type { Certificate } from '../certificate';
import { isCountryCode } from '../names/countries';
import { extensionValue, organizationIdentifierOf, readOrganizationIdentifier } from './claims';
import { observed, type Observation } from './finding';
import { otherAttributeTypes, otherExtensionOids } from '../object-identifiers';

const statementsOid = otherExtensionOids.qualifiedStatements;
const compliance = '0.4.0.1862.1.1';
const paymentServices = '0.4.0.19495.2';

/** What is wrong with the statements of a qualified certificate. */
export function statementFindings(certificate: Certificate): readonly Observation[] {
  if (!certificate.extensions.some(({ oid }) => oid === statementsOid)) return [];
  const statements = readStatements(certificate);
  if (!statements) return [{ name: 'statement-malformed', value: statementsOid }];
  const wrong = statements.filter((statement) => !isWellFormed(statement)).map(({ oid }) => oid);
  return [...observed('statement-malformed', wrong), ...togetherFindings(certificate, statements)];
}

interface Statement {
  readonly oid: string;
  readonly info: Element | undefined;
}

const statementFields = structure({ oid: required(tags.objectIdentifier), info: optional() });

function readStatements(certificate: Certificate): readonly Statement[] | undefined {
  return decodedOrUndefined(() =>
    atLeastOne(extensionValue(certificate, statementsOid)).map((statement) => {
      const { oid, info } = statementFields(readSequence(statement));
      return { oid: readObjectIdentifier(oid), info };
    }),
  );
}

/** What the statements lack or contradict, taken together. */
function togetherFindings(
  certificate: Certificate,
  statements: readonly Statement[],
): readonly Observation[] {
  const oids = statements.map(({ oid }) => oid);
  const ofEtsi = oids.filter((oid) => oid.startsWith('0.4.0.1862.'));
  const isCritical = certificate.extensions.some(({ oid, critical }) => critical && oid === statementsOid);
  const isOfAnother = oids.includes(paymentServices) && !isPaymentService(certificate);
  return [
    ...(ofEtsi.length > 0 && !oids.includes(compliance) ? [missing(compliance)] : []),
    ...observed(
      'statement-malformed',
      oids.filter((oid, index) => oids.indexOf(oid) < index),
    ),
    ...(isOfAnother ? [missing(otherAttributeTypes.organizationIdentifier)] : []),
    ...(isCritical && ofEtsi.length > 0
      ? [{ name: 'extension-must-not-be-critical', value: 'statements of qualification' } as const]
      : []),
  ];
}

function missing(oid: string): Observation {
  return { name: 'statement-missing', value: oid };
}

/** A payment service is known by the number of its authorisation, or by another register’s (ETSI TS 119 495 section 5.2.1). */
function isPaymentService(certificate: Certificate): boolean {
  const text = organizationIdentifierOf(certificate) ?? '';
  const identifier = readOrganizationIdentifier(text);
  return (
    identifier !== undefined && (identifier.scheme !== 'PSD' || /^PSD[A-Z]{2}-[A-Z]{2,8}-.+$/.test(text))
  );
}

function isWellFormed({ oid, info }: Statement): boolean {
  // A type that stands as a statement of its own is none.
  if (/^0\.4\.0\.1862\.1\.6\.\d+$/.test(oid)) return false;
  const check = forms[oid];
  return check === undefined || decodedOrUndefined(() => check(info)) === true;
}

/** Whether the info of each statement has its form; also where reading it throws DecodingError, it has not. */
const forms: Readonly<Record<string, (info: Element | undefined) => boolean>> = {
  [compliance]: (info) => info === undefined,
  '0.4.0.1862.1.2': isLimit,
  '0.4.0.1862.1.3': (info) => (readInteger(info)[0] ?? 0) < 0x80,
  '0.4.0.1862.1.4': (info) => info === undefined,
  '0.4.0.1862.1.5': areDisclosures,
  '0.4.0.1862.1.6': areTypes,
  '0.4.0.1862.1.7': (info) =>
    atLeastOne(info).every((country) => isCountryCode(textOf(country, tags.printableString))),
  [paymentServices]: isAuthorisation,
};

function textOf(element: Element | undefined, tag: number): string {
  const { text, defect } = readCharacterString(expectTag(element, tag));
  if (defect) throw new DecodingError(defect);
  return text;
}

const limitFields = structure({ currency: required(), amount: required(), exponent: required() });

/** A currency of ISO 4217 by letters or number, an amount, and the power of ten that it is multiplied with. */
function isLimit(info: Element | undefined): boolean {
  const { currency, amount, exponent } = limitFields(readSequence(info));
  readInteger(amount);
  readInteger(exponent);
  if (currency.tag === tags.integer) return readInteger(currency).length <= 2;
  return /^[A-Z]{3}$/.test(textOf(currency, tags.printableString));
}

const disclosureFields = structure({ address: required(), language: required() });

/** Where the terms stand, by language; English is among them, and none is there twice. */
function areDisclosures(info: Element | undefined): boolean {
  const disclosures = atLeastOne(info).map((disclosure) => {
    const { address, language } = disclosureFields(readSequence(disclosure));
    return {
      address: textOf(address, tags.ia5String),
      language: textOf(language, tags.printableString).toLowerCase(),
    };
  });
  const languages = new Set(disclosures.map(({ language }) => language));
  return (
    languages.has('en') &&
    languages.size === disclosures.length &&
    disclosures.every(
      ({ address, language }) => /^https?:\/\/./i.test(address) && /^[a-z]{2}$/.test(language),
    )
  );
}

/** One of signature, seal and web site. */
function areTypes(info: Element | undefined): boolean {
  const types = atLeastOne(info).map(readObjectIdentifier);
  return types.length === 1 && types.every((type) => /^0\.4\.0\.1862\.1\.6\.[123]$/.test(type));
}

const roles: Readonly<Record<string, string>> = {
  '0.4.0.19495.1.1': 'PSP_AS',
  '0.4.0.19495.1.2': 'PSP_PI',
  '0.4.0.19495.1.3': 'PSP_AI',
  '0.4.0.19495.1.4': 'PSP_IC',
};

const authorisationFields = structure({ roles: required(), authority: required(), identifier: required() });
const roleFields = structure({ oid: required(), name: required() });

/** What a payment service may do, and which authority of its country says so (ETSI TS 119 495 section 5.1). */
function isAuthorisation(info: Element | undefined): boolean {
  const fields = authorisationFields(readSequence(info));
  const authority = textOf(fields.authority, tags.utf8String);
  const [, country = ''] = /^([A-Z]{2})-[A-Z]{2,8}$/.exec(textOf(fields.identifier, tags.utf8String)) ?? [];
  const areKnown = atLeastOne(fields.roles).every((role) => {
    const { oid, name } = roleFields(readSequence(role));
    return roles[readObjectIdentifier(oid)] === textOf(name, tags.utf8String);
  });
  return areKnown && isCountryCode(country) && authority !== '' && authority.length <= 256;
}
