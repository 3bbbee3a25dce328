import { expect, test } from 'vitest';
import { aCertificate } from '@/testing/certificate-values';
import { derContextPrimitive, derUtf8String } from '@/testing/der';
import { derSequence } from '../keys/der';
import type { Certificate } from '../certificate';
import { extendedFindings } from './server-findings';

/** A subject by the last numbers of the types of its parts. */
const subject = (parts: Readonly<Record<string, string>>) =>
  Object.entries(parts).map(([last, value]) => [{ type: `2.5.4.${last}`, value }]);

const second = (scheme: string, country: string, reference: string, state?: string) => [
  {
    oid: '2.23.140.3.1',
    critical: false,
    value: derSequence(
      derUtf8String(scheme),
      derUtf8String(country),
      ...(state === undefined ? [] : [derContextPrimitive(0, new TextEncoder().encode(state))]),
      derUtf8String(reference),
    ),
  },
];

const careful = { '10': 'SB7', '15': 'Private Organization', '97': 'NTRUS+TX-1234567' };

function found(values: Partial<Certificate>): readonly (string | undefined)[] {
  const certificate = aCertificate({
    subject: subject(careful),
    notBefore: Date.UTC(2024, 0, 1),
    certificatePolicies: ['2.23.140.1.1'],
    extensions: second('NTR', 'US', '1234567', 'TX'),
    ...values,
  });
  return extendedFindings(certificate).map(({ value }) => value);
}

test('nothing is said of a careful one, nor of other validations', () => {
  expect(found({})).toEqual([]);
  expect(found({ certificatePolicies: ['2.23.140.1.2.2'], extensions: [] })).toEqual([]);
});

test.each([
  [/category/, { subject: subject({ ...careful, '15': 'Shop' }) }],
  [/^its organization/, { subject: subject({ ...careful, '97': 'VATUS+TX-1234567' }) }],
  [/^its organization/, { subject: subject({ ...careful, '97': '1234567' }) }],
  [
    /country of its register/,
    { subject: [...subject(careful), [{ type: '1.3.6.1.4.1.311.60.2.1.3', value: 'GB' }]] },
  ],
  [/second writing/, { extensions: [] }],
  [/second writing/, { extensions: second('NTR', 'US', '7654321', 'TX') }],
  [/not validated/, { subject: subject({ ...careful, '42': 'Ada' }) }],
  [/address beside/, { subjectAlternativeNames: [{ kind: 'ip', value: '8.8.8.8' }] }],
] satisfies readonly (readonly [RegExp, Partial<Certificate>])[])('%s', (what, values) => {
  expect(found(values)).toEqual(expect.arrayContaining([expect.stringMatching(what)]));
});
