import { expect, test } from 'vitest';
import { aCertificate } from '@/testing/certificate-values';
import type { Certificate } from '../certificate';
import { serverPublicationFindings } from './publication-findings';

const namesOf = (values: Partial<Certificate>) =>
  serverPublicationFindings(aCertificate(values)).map(({ name }) => name);

test.each<readonly [string, Partial<Certificate>, boolean]>([
  ['absent', {}, true],
  ['present, but without an address', { issuerAddresses: [], ocspAddresses: [] }, true],
  ['of the issuer', { issuerAddresses: ['http://ca.example/ca.cer'], ocspAddresses: [] }, false],
  ['of OCSP', { issuerAddresses: [], ocspAddresses: ['http://ocsp.example/'] }, false],
])('information access that is %s', (_, values, isMissing) => {
  expect(namesOf(values).includes('information-access-missing')).toBe(isMissing);
});
