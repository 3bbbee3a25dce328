import { expect, test } from 'vitest';
import type { Bytes } from '@/base/bytes';
import { aCertificate } from '@/testing/certificate-values';
import { derIa5String, derUtf8String } from '@/testing/der';
import { derInteger, derObjectIdentifier, derSequence, derValue } from '../keys/der';
import { tags } from '../gate/element';
import { statementFindings } from './statement-findings';

const printable = (text: string) => derValue(tags.printableString, new TextEncoder().encode(text));
const compliance = derSequence(derObjectIdentifier('0.4.0.1862.1.1'));

/** A statement of ETSI EN 319 412-5 by its number, beside the one that is always there. */
const of = (number: number | string, ...info: readonly Bytes[]) => [
  compliance,
  derSequence(derObjectIdentifier(`0.4.0.1862.1.${String(number)}`), ...info),
];

const disclosure = (address: string, language: string) =>
  derSequence(derIa5String(address), printable(language));

const role = (number: number, name: string) =>
  derSequence(derObjectIdentifier(`0.4.0.19495.1.${String(number)}`), derUtf8String(name));

const payment = (roles: readonly Bytes[], authority: string, identifier: string) => [
  compliance,
  derSequence(
    derObjectIdentifier('0.4.0.19495.2'),
    derSequence(derSequence(...roles), derUtf8String(authority), derUtf8String(identifier)),
  ),
];

/** The names and values of what is found about statements in a certificate of such an organization. */
function found(statements: readonly Bytes[], identifier = 'PSDDE-BAFIN-1234', critical = false) {
  const value = derSequence(...statements);
  const certificate = aCertificate({
    subject: [[{ type: '2.5.4.97', value: identifier }]],
    extensions: [{ oid: '1.3.6.1.5.5.7.1.3', critical, value }],
  });
  return statementFindings(certificate).map(({ name, value: what }) => `${name} ${what ?? ''}`);
}

test.each([
  ['retention', of(3, derInteger(10))],
  ['a device', of(4)],
  ['a limit by letters', of(2, derSequence(printable('EUR'), derInteger(1), derInteger(6)))],
  ['a limit by number', of(2, derSequence(derInteger(978), derInteger(1), derInteger(6)))],
  [
    'terms',
    of(5, derSequence(disclosure('https://sb7.com/en', 'en'), disclosure('https://sb7.com/de', 'de'))),
  ],
  ['a type', of(6, derSequence(derObjectIdentifier('0.4.0.1862.1.6.3')))],
  ['a country', of(7, derSequence(printable('DE')))],
  ['a payment service', payment([role(1, 'PSP_AS'), role(3, 'PSP_AI')], 'Some Authority', 'DE-BAFIN')],
  ['what is not known', [compliance, derSequence(derObjectIdentifier('1.2.3'), derInteger(1))]],
])('%s as it should be', (_name, statements) => {
  expect(found(statements)).toEqual([]);
});

test.each([
  ['compliance with more', [derSequence(derObjectIdentifier('0.4.0.1862.1.1'), derInteger(1))], '1.1'],
  ['a limit without an exponent', of(2, derSequence(printable('EUR'), derInteger(1))), '1.2'],
  ['a limit in no currency', of(2, derSequence(printable('euro'), derInteger(1), derInteger(6))), '1.2'],
  ['a retention in words', of(3, printable('ten')), '1.3'],
  ['a device with more', of(4, derInteger(1)), '1.4'],
  ['terms in no English', of(5, derSequence(disclosure('https://sb7.com/de', 'de'))), '1.5'],
  ['terms without an address', of(5, derSequence(disclosure('', 'en'))), '1.5'],
  ['terms in a long language', of(5, derSequence(disclosure('https://sb7.com/', 'eng'))), '1.5'],
  ['no type', of(6, derSequence()), '1.6'],
  ['a type of another kind', of(6, derSequence(derObjectIdentifier('1.2.3'))), '1.6'],
  ['a type as a statement', of('6.1'), '1.6.1'],
  ['a country that is none', of(7, derSequence(printable('XY1'))), '1.7'],
])('%s', (_name, statements, number) => {
  expect(found(statements)).toEqual([`statement-malformed 0.4.0.1862.${number}`]);
});

test.each([
  ['no role', payment([], 'Authority', 'DE-BAFIN')],
  ['a role of another name', payment([role(1, 'PSP_AI')], 'Authority', 'DE-BAFIN')],
  ['a role that is none', payment([role(9, 'PSP_AS')], 'Authority', 'DE-BAFIN')],
  ['an authority without a name', payment([role(1, 'PSP_AS')], '', 'DE-BAFIN')],
  ['an authority of no country', payment([role(1, 'PSP_AS')], 'Authority', 'BAFIN')],
])('a payment service with %s', (_name, statements) => {
  expect(found(statements)).toEqual(['statement-malformed 0.4.0.19495.2']);
});

test('statements are judged together, too', () => {
  const device = derSequence(derObjectIdentifier('0.4.0.1862.1.4'));
  const service = payment([role(1, 'PSP_AS')], 'Authority', 'DE-BAFIN');
  expect(found([device])).toEqual(['statement-missing 0.4.0.1862.1.1']);
  expect(found([compliance, compliance])).toEqual(['statement-malformed 0.4.0.1862.1.1']);
  expect(found(service, 'PSDDE-1234')).toEqual(['statement-missing 2.5.4.97']);
  expect(found([compliance], 'x', true)).toEqual([
    'extension-must-not-be-critical statements of qualification',
  ]);
  expect(found([])).toEqual(['statement-malformed 1.3.6.1.5.5.7.1.3']);
});
