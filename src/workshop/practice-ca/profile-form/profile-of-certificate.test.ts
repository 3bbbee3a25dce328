import { expect, test } from 'vitest';
import { aName } from '@/pki/distinguished-name';
import { aCertificate } from '@/testing/certificate-values';
import { profileOfCertificate } from './profile-of-certificate';

test('a similar certificate has the subject, names, purposes and time of its model', () => {
  const model = aCertificate({
    subject: aName([
      ['C', 'US'],
      ['O', 'ShoreTel'],
      ['CN', 'hq.sb7.com'],
    ]),
    subjectAlternativeNames: [
      { kind: 'dns', value: 'hq.sb7.com' },
      { kind: 'ip', value: '10.7.0.10' },
    ],
    basicConstraints: { isAuthority: false },
    keyUsage: ['digitalSignature'],
    extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'],
    notBefore: Date.UTC(2017, 8, 1),
    notAfter: Date.UTC(2018, 8, 1),
  });
  expect(profileOfCertificate(model)).toMatchObject({
    subject: { country: 'US', state: '', organization: 'ShoreTel', commonName: 'hq.sb7.com' },
    alternativeNames: ['DNS:hq.sb7.com', 'IP:10.7.0.10'],
    copiesCommonName: false,
    basicConstraints: 'end-entity',
    pathLength: '',
    keyUsage: ['digitalSignature'],
    extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'],
    validity: { count: 365, unit: 'days' },
  });
});

test('of an authority it keeps how many may follow', () => {
  const model = aCertificate({ basicConstraints: { isAuthority: true, pathLength: 0 } });
  expect(profileOfCertificate(model)).toMatchObject({ basicConstraints: 'authority', pathLength: '0' });
});
