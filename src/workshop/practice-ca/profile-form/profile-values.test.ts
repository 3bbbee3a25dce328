import { expect, test } from 'vitest';
import { aName } from '@/pki/distinguished-name';
import { defaultTemplateIds, defaultTemplates } from '@/simulation/practice-ca/templates';
import { aCertificate } from '@/testing/certificate-values';
import { newKeyValues, toKeyChoice } from './key-rows';
import {
  fromDateInput,
  profileOfCertificate,
  toDateInput,
  toProfile,
  toProfileValues,
} from './profile-values';

test.each(defaultTemplateIds)('the template %s goes through the form unchanged', (id) => {
  const profile = defaultTemplates('SB7')[id];
  const full = {
    ...profile,
    alternativeNames: ['DNS:hq.sb7.com', '10.7.0.10'],
    ocspAddresses: ['http://ocsp.sb7.com/'],
    pathLength: '1',
  };
  expect(toProfile(toProfileValues(full))).toEqual(full);
});

test('names may stand on lines or between commas', () => {
  const values = {
    ...toProfileValues(defaultTemplates('SB7').authority),
    alternativeNames: 'a.b, c.d\n\n e.f ',
  };
  expect(toProfile(values).alternativeNames).toEqual(['a.b', 'c.d', 'e.f']);
});

test('a date is that of UTC, to the second', () => {
  const at = Date.UTC(2017, 8, 1, 12, 5, 9);
  expect(toDateInput(at)).toBe('2017-09-01T12:05:09');
  expect(fromDateInput(toDateInput(at))).toBe(at);
  expect(fromDateInput('')).toBe(0);
});

test('a key is one of the list, or a new one of the length that was typed', () => {
  expect(toKeyChoice({ ...newKeyValues, key: 'f'.repeat(64) })).toEqual({
    kind: 'kept',
    key: 'f'.repeat(64),
  });
  expect(toKeyChoice({ ...newKeyValues, keySize: ' 3080 ' })).toEqual({ kind: 'new', shape: 3080 });
  expect(toKeyChoice({ ...newKeyValues, keyType: 'P-384' })).toEqual({ kind: 'new', shape: 'P-384' });
  expect(toKeyChoice({ ...newKeyValues, keySize: 'many' })).toEqual({ kind: 'new', shape: 0 });
});

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
