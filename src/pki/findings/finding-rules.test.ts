import { rootCertificates } from 'node:tls';
import { describe, expect, test } from 'vitest';
import { toUtf8 } from '@/base/bytes';
import { aCertificate } from '@/testing/certificate-values';
import type { Certificate } from '../certificate';
import { directOperations } from '../worker/direct-operations';
import { aName } from '../distinguished-name';
import type { ItemOrigin } from '../item';
import type { AuthorityKind } from './finding';
import { findingsOf } from './findings-of';

const origin: ItemOrigin = { file: 0, container: 'der', encrypted: false };

/** What a careful authority issues to a server. */
const careful: Partial<Certificate> = {
  serialNumber: '3f'.repeat(16),
  authorityKeyIdentifier: 'a1',
  keyUsage: ['digitalSignature', 'keyEncipherment'],
  extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'],
  certificatePolicies: ['2.23.140.1.2.1'],
  issuerAddresses: ['http://pki.sb7.com/issuing.crt'],
  revocationListAddresses: ['http://pki.sb7.com/issuing.crl'],
};

function severitiesUnder(authority: AuthorityKind, values: Partial<Certificate>): readonly string[] {
  const certificate = aCertificate({ ...careful, ...values });
  return findingsOf({ kind: 'certificate', certificate, origin }, { authority })
    .filter(({ severity }) => severity !== 'grey')
    .map(({ severity, name }) => `${severity} ${name}`);
}

describe('what binds public authorities alone', () => {
  const broken: Partial<Certificate> = {
    subjectAlternativeNames: [],
    extendedKeyUsage: undefined as never,
    serialNumber: '0a',
    notAfter: Date.UTC(2040, 0, 1),
  };
  const wrong = [
    'no-alternative-names',
    'name-is-internal',
    'purposes-missing',
    'validity-longer-than-browsers-accept',
    'serial-number-too-short',
  ];

  test.each(['public', 'unknown'] as const)('is an error under a %s one', (authority) => {
    const found = severitiesUnder(authority, { ...broken, subject: aName([['CN', 'hq.lan']]) });
    expect(found).toEqual(expect.arrayContaining(wrong.map((name) => `error ${name}`)));
  });

  test('is a note under a private one, and on what is signed with its own key', () => {
    const subject = aName([['CN', 'hq.lan']]);
    const found = severitiesUnder('private', { ...broken, subject });
    expect(found).toEqual(expect.arrayContaining(wrong.map((name) => `information ${name}`)));
    const own = severitiesUnder('public', { ...broken, subject, issuer: subject });
    expect(own.filter((word) => word.startsWith('error'))).toEqual([]);
    expect(own).toContain('information no-alternative-names');
  });

  test('is a note on what was issued before the rule was made', () => {
    const long = { serialNumber: '0a', notBefore: Date.UTC(2016, 0, 1), notAfter: Date.UTC(2017, 0, 1) };
    expect(severitiesUnder('public', long)).toEqual(['information serial-number-too-short']);
  });

  test('is not said of what claims to be no server’s', () => {
    const eachPurpose = ['3.2', '3.3', '3.4', '3.8', '3.9'].map((last) => `1.3.6.1.5.5.7.${last}`);
    for (const purpose of eachPurpose) {
      const values: Partial<Certificate> = {
        extendedKeyUsage: [purpose],
        keyUsage: ['digitalSignature'],
        notAfter: Date.UTC(2040, 0, 1),
        subject: aName([['CN', 'Somebody']]),
        certificatePolicies: undefined as never,
        subjectAlternativeNames: [{ kind: 'email', value: 'admin@sb7.com' }],
      };
      expect(severitiesUnder('public', values)).toEqual([]);
      expect(severitiesUnder('unknown', { ...values, subjectAlternativeNames: [] })).toEqual([]);
    }
    const nameless = {
      certificatePolicies: undefined as never,
      subject: aName([['CN', 'Somebody']]),
      subjectAlternativeNames: [],
    };
    expect(severitiesUnder('public', { ...nameless, extendedKeyUsage: undefined as never })).toEqual([]);
  });
});

test('a certificate without names or purposes is held for a server’s where its policy is one for servers', () => {
  const subject = aName([['CN', 'Somebody']]);
  const words = severitiesUnder('unknown', {
    subject,
    subjectAlternativeNames: [],
    extendedKeyUsage: undefined as never,
  });
  expect(words).toContain('error no-alternative-names');
});

test('what names neither itself nor its issuer is not thereby its own issuer', () => {
  const words = severitiesUnder('unknown', { subject: [], issuer: [], subjectAlternativeNames: [] });
  expect(words).toContain('error no-alternative-names');
  expect(words).not.toContain('warning self-signed');
});

test('no root that programs have from their makers has an error, whoever is thought to have issued it', async () => {
  const items = await directOperations.readFiles(rootCertificates.map(toUtf8), []);
  expect(items.length).toBeGreaterThan(100);
  const wrong = items.flatMap((item) =>
    (['public', 'unknown', 'private'] as const)
      .flatMap((authority) => findingsOf(item, { authority }))
      .filter(({ severity }) => severity === 'error'),
  );
  expect(wrong).toEqual([]);
});
