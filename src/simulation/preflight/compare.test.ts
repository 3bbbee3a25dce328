import { expect, test } from 'vitest';
import type { Certificate, CertificateRequest } from '@/pki/certificate';
import { aName } from '@/pki/distinguished-name';
import { extensionOids } from '@/pki/object-identifiers';
import { aCertificate, aPublicKey } from '@/testing/certificate-values';
import { differences } from './compare';
import type { ComparedThing } from './compared-things';

const day = 86_400_000;
const at = Date.UTC(2026, 10, 28);

function dns(...names: readonly string[]) {
  return names.map((value) => ({ kind: 'dns', value }) as const);
}

const key = aPublicKey({ fingerprint: 'key' });
const other = aPublicKey({ fingerprint: 'other key' });
const base = aCertificate({
  fingerprint: 'old',
  serialNumber: '01',
  subject: aName([['CN', 'hq.sb7.com']]),
  issuer: aName([['CN', 'Issuer 1']]),
  publicKey: key,
  subjectAlternativeNames: dns('hq.sb7.com', 'conf.sb7.com'),
  notBefore: at - 100 * day,
  notAfter: at + 20 * day,
});
const root = aCertificate({ fingerprint: 'root', subject: aName([['CN', 'Issuer 1']]) });

function certificate(
  changed: Partial<Certificate> = {},
  issuers: readonly Certificate[] = [],
): ComparedThing {
  return { label: 'a', kind: 'certificate', certificate: { ...base, ...changed }, issuers, hasKey: false };
}

function request(changed: Partial<CertificateRequest> = {}): ComparedThing {
  const { subject, publicKey, signatureAlgorithm, der } = base;
  return {
    label: 'request.csr',
    kind: 'request',
    request: {
      fingerprint: 'request',
      ...{ der, subject, publicKey, signatureAlgorithm },
      subjectAlternativeNames: dns('hq.sb7.com', 'conf.sb7.com'),
      requestedExtensions: {},
      signature: 'good',
      ...changed,
    },
  };
}

const renewed = { fingerprint: 'new', serialNumber: '02', notAfter: at + 220 * day };
const extension = (oid: string, octet: number) => ({ oid, critical: false, value: Uint8Array.of(octet) });

const rows: readonly (readonly [
  what: string,
  from: ComparedThing,
  to: ComparedThing,
  names: readonly string[],
])[] = [
  ['the same', certificate(), certificate(), ['identical']],
  ['a request and its certificate', request(), certificate(), ['same-key', 'same-names']],
  ['a certificate and its request', certificate(), request(), ['same-key', 'same-names']],
  [
    'a request and a certificate of another key',
    request(),
    certificate({ publicKey: other }),
    ['other-key', 'same-names'],
  ],
  [
    'a name of the request is lost',
    request(),
    certificate({ subjectAlternativeNames: dns('hq.sb7.com') }),
    ['same-key', 'names-lost'],
  ],
  [
    'a name that was not asked for is added',
    request(),
    certificate({ subjectAlternativeNames: dns('hq.sb7.com', 'conf.sb7.com', 'www.sb7.com') }),
    ['same-key', 'names-added'],
  ],
  [
    'a wildcard has the names of the request, in another form',
    request(),
    certificate({ subjectAlternativeNames: dns('*.sb7.com') }),
    ['same-key', 'names-added'],
  ],
  [
    'a request that was changed',
    request({ signature: 'bad' }),
    certificate(),
    ['same-key', 'same-names', 'request-unsound'],
  ],
  [
    'a renewed one on the same key',
    certificate(),
    certificate(renewed),
    ['same-key', 'same-names', 'same-issuer', 'ends-later', 'serial-differs'],
  ],
  [
    'a renewed one on a new key, of another issuer',
    certificate(),
    certificate({ ...renewed, publicKey: other, issuer: aName([['CN', 'Issuer 2']]) }),
    ['other-key', 'same-names', 'other-issuer', 'ends-later', 'serial-differs'],
  ],
  [
    'the older one, which has ended',
    certificate(renewed),
    certificate({ notAfter: at - day }),
    ['same-key', 'same-names', 'same-issuer', 'ends-earlier', 'serial-differs', 'has-ended'],
  ],
  [
    'one that begins later',
    certificate(),
    certificate({ ...renewed, notBefore: at + day }),
    ['same-key', 'same-names', 'same-issuer', 'ends-later', 'serial-differs', 'not-yet-valid'],
  ],
  [
    'another subject and another signature',
    request(),
    certificate({
      subject: aName([
        ['CN', 'hq.sb7.com'],
        ['O', 'SB7'],
      ]),
    }),
    ['same-key', 'same-names', 'subject-differs'],
  ],
  [
    'extensions',
    certificate({
      extensions: [extension(extensionOids.keyUsage, 1), extension(extensionOids.basicConstraints, 1)],
    }),
    certificate({
      ...renewed,
      extensions: [extension(extensionOids.keyUsage, 2), extension(extensionOids.extendedKeyUsage, 1)],
    }),
    [
      ...['same-key', 'same-names', 'same-issuer', 'ends-later', 'serial-differs'],
      ...['extensions-lost', 'extensions-added', 'extensions-changed'],
    ],
  ],
  [
    'a bundle without its authority',
    certificate({}, [root]),
    certificate(),
    ['identical', 'issuers-missing'],
  ],
  ['a bundle with one more', certificate(), certificate({}, [root]), ['identical', 'issuers-added']],
  [
    'a certificate and its private key',
    certificate(),
    { label: 'key', kind: 'private-key', publicKey: key },
    ['same-key'],
  ],
  [
    'a certificate and another private key',
    certificate(),
    { label: 'key', kind: 'private-key', publicKey: other },
    ['other-key'],
  ],
  ['what cannot be read', certificate(), { label: 'x', kind: 'nothing', items: [] }, ['not-comparable']],
];

test.each(rows)('%s', (_what, from, to, names) => {
  expect(differences(from, to, at).map(({ name }) => name)).toEqual(names);
});

test('lost and added names are told by name, serial numbers old and new', () => {
  const to = certificate({ ...renewed, subjectAlternativeNames: dns('hq.sb7.com', 'new.sb7.com') });
  const told = differences(certificate(), to, at);
  const valuesOf = (wanted: string) => told.find(({ name }) => name === wanted)?.values;
  expect(valuesOf('names-lost')).toEqual({ list: 'conf.sb7.com' });
  expect(valuesOf('names-added')).toEqual({ list: 'new.sb7.com' });
  expect(valuesOf('serial-differs')).toEqual({ from: '01', to: '02' });
  expect(valuesOf('ends-later')).toEqual({ days: '200' });
});
