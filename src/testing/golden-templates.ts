import { toHex } from '@/base/bytes';
import { keyUsages } from '@/pki/certificate';
import { attributeTypes, type DistinguishedName, type GeneralName } from '@/pki/distinguished-name';
import type { CertificateTemplate, RequestTemplate, RevocationListTemplate } from '@/pki/operations';
import type { PublicKey } from '@/pki/public-key';
import { revocationReasons } from '@/pki/revocation-list';
import type { SeededChoices } from './seeded-choices';

/* Templates over every field and extension that the lab writes, each fixed by its seed. */

const second = 1_000;
const digests = ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'] as const;
const purposes = ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2', '1.3.6.1.5.5.7.3.9', '1.3.6.1.4.1.311.10.3.4'];
const policies = ['2.23.140.1.2.2', '2.5.29.32.0', '2.16.840.1.113733.1.7.54', '1.2.840.99999999999.1'];
const addresses = [
  'http://ocsp.sb7.com',
  'http://crl.sb7.com/root.crl',
  'ldap:///CN=Zürich?cRL',
  'http://x/λ',
];
const texts = [
  'SB7-HQ.SB7.com',
  'Zürcher Söhne',
  '株式会社',
  'a',
  'US',
  'admin@sb7.com',
  'A+B=C, "D"',
  ' ',
  '😀',
];
const types = [
  ...Object.values(attributeTypes),
  '2.5.4.46',
  '2.5.4.42',
  '1.2.3.4',
  '1.3.6.1.4.1.311.60.2.1.3',
];
const otherNames = [
  'a01d060a2b060104018237140203a00f0c0d61646d696e407362372e636f6d',
  'a3053003020101',
  'a50ba103130161a104130262',
];

/** A certificate of version 1 or 3, with any of the extensions. */
export function goldenCertificate(choices: SeededChoices, keys: readonly PublicKey[]): CertificateTemplate {
  return {
    serialNumber: serialNumber(choices),
    subject: name(choices),
    issuer: name(choices),
    notBefore: instant(choices),
    notAfter: instant(choices),
    publicKey: choices.pick(keys),
    digest: choices.pick(digests),
    identifiers: choices.flip(),
    ...perhaps(choices, 'authorityKeyIdentifier', () => toHex(choices.octets(1 + choices.below(32)))),
    ...requested(choices),
    ...perhaps(choices, 'subjectAlternativeNames', () => generalNames(choices)),
    ...perhaps(choices, 'certificatePolicies', () => choices.some(policies)),
    ...perhaps(choices, 'ocspAddresses', () => choices.some(addresses)),
    ...perhaps(choices, 'issuerAddresses', () => choices.some(addresses)),
    ...perhaps(choices, 'revocationListAddresses', () => choices.some(addresses)),
    ...perhaps(choices, 'otherExtensions', () => [
      {
        oid: `1.3.6.1.4.1.99999.${String(choices.below(1_000))}`,
        critical: choices.flip(),
        value: choices.octets(choices.below(300)),
      },
    ]),
  };
}

/** A request with or without names and extensions. */
export function goldenRequest(choices: SeededChoices): RequestTemplate {
  return {
    subject: name(choices),
    subjectAlternativeNames: choices.flip() ? generalNames(choices) : [],
    ...perhaps(choices, 'digest', () => choices.pick(digests)),
    ...requested(choices),
  };
}

/** A list with up to 40 entries, for any reasons. */
export function goldenList(choices: SeededChoices): RevocationListTemplate {
  const revoked = choices.many(0, 40, () => ({
    serialNumber: serialNumber(choices),
    revokedAt: instant(choices),
    ...perhaps(choices, 'reason', () => choices.pick(revocationReasons)),
  }));
  return {
    issuer: name(choices),
    thisUpdate: instant(choices),
    nextUpdate: instant(choices),
    number: serialNumber(choices),
    digest: choices.pick(digests),
    ...perhaps(choices, 'authorityKeyIdentifier', () => toHex(choices.octets(20))),
    revoked: [...new Map(revoked.map((entry) => [entry.serialNumber, entry])).values()],
  };
}

function requested(choices: SeededChoices) {
  return {
    ...perhaps(choices, 'basicConstraints', () => ({
      isAuthority: choices.flip(),
      ...perhaps(choices, 'pathLength', () => choices.pick([0, 1, 127, 128, 300])),
    })),
    ...perhaps(choices, 'keyUsage', () => choices.some(keyUsages)),
    ...perhaps(choices, 'extendedKeyUsage', () => choices.some(purposes)),
  };
}

function perhaps<Key extends string, Value>(choices: SeededChoices, key: Key, make: () => Value) {
  const values: Partial<Record<Key, Value>> = {};
  if (choices.flip()) values[key] = make();
  return values;
}

/** One to twenty octets, zeros in front and a first bit that is set among them. */
function serialNumber(choices: SeededChoices): string {
  const octets = choices.octets(1 + choices.below(20));
  if (octets.length > 1 && choices.below(4) === 0) octets[0] = 0;
  if (octets.every((octet) => octet === 0)) octets[octets.length - 1] = 1;
  return toHex(octets);
}

/** Any second from 1906 to 2096, and the years at which the form of a time changes. */
function instant(choices: SeededChoices): number {
  const edges = [
    Date.UTC(1949, 11, 31, 23, 59, 59),
    Date.UTC(1950, 0, 1),
    Date.UTC(2049, 11, 31, 23, 59, 59),
  ];
  if (choices.below(4) === 0) return choices.pick([...edges, Date.UTC(2050, 0, 1)]);
  return (choices.below(6_000_000_000) - 2_000_000_000) * second;
}

function name(choices: SeededChoices): DistinguishedName {
  return choices.many(0, 5, () =>
    choices.many(1, choices.pick([1, 1, 3]), () => ({
      type: choices.pick(types),
      value: choices.pick(texts),
    })),
  );
}

function generalNames(choices: SeededChoices): readonly GeneralName[] {
  return choices.many(0, 6, () => generalName(choices));
}

function generalName(choices: SeededChoices): GeneralName {
  const kind = choices.pick(['dns', 'email', 'uri', 'ip', 'directory', 'registered-id', 'other'] as const);
  switch (kind) {
    case 'directory':
      return { kind, value: name(choices) };
    case 'ip':
      return { kind, value: choices.pick(['10.23.0.1', '2001:db8::1', '10.0.0.0/255.0.0.0', '::/ffff::']) };
    case 'registered-id':
      return { kind, value: choices.pick(policies) };
    case 'other':
      return { kind, value: choices.pick(otherNames) };
    case 'dns':
    case 'email':
    case 'uri':
      return { kind, value: choices.pick([...addresses, ...texts]) };
  }
}
