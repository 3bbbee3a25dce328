import { describe, expect, test } from 'vitest';
import { aCertificate, aPublicKey } from '@/testing/certificate-values';
import type { Certificate } from '../certificate';
import { aName } from '../distinguished-name';
import { packEntries, type RevocationList, type RevokedCertificate } from '../revocation-list';
import { verdictKey } from './collect-verdicts';
import { validateCertificate } from './validate-certificate';
import type { VerdictTable } from './validation-report';

const at = Date.UTC(2026, 5, 1);
const day = 86_400_000;
const issuerName = aName([['CN', 'Root']]);

function authority(name: string, values: Partial<Certificate> = {}): Certificate {
  return aCertificate({
    fingerprint: name,
    subject: issuerName,
    issuer: issuerName,
    notBefore: at - day,
    notAfter: at + 99 * day,
    publicKey: aPublicKey({ fingerprint: `key of ${name}` }),
    basicConstraints: { isAuthority: true },
    keyUsage: ['keyCertSign', 'cRLSign'],
    ...values,
  });
}

const root = authority('root');
const leaf = aCertificate({
  issuer: issuerName,
  serialNumber: '77',
  notBefore: at - day,
  notAfter: at + 99 * day,
});

type Values = Partial<Omit<RevocationList, 'revoked'>> & { readonly revoked?: readonly RevokedCertificate[] };

function aList({ revoked = [], ...values }: Values = {}): RevocationList {
  return {
    fingerprint: 'list',
    der: new Uint8Array(),
    issuer: issuerName,
    revoked: packEntries(revoked),
    defects: [],
    signatureAlgorithm: { oid: '1.2.840.113549.1.1.11', name: 'sha256WithRSAEncryption', digest: 'SHA-256' },
    thisUpdate: at - day,
    nextUpdate: at + day,
    number: '01',
    ...values,
  };
}

function anEntry(values: Partial<RevokedCertificate> = {}): RevokedCertificate {
  return { serialNumber: '77', revokedAt: at - day, issuer: issuerName, ...values };
}

function validate(
  revocationLists: readonly RevocationList[],
  moment = at,
  anchor = root,
  verdicts?: VerdictTable,
  certificate = leaf,
  revocationMode: 'hard' | 'soft' = 'hard',
) {
  const signed = [certificate, ...revocationLists];
  const good = Object.fromEntries(signed.map((each) => [verdictKey(each, anchor), 'good' as const]));
  return validateCertificate({
    certificate,
    intermediates: [],
    anchors: [anchor],
    at: moment,
    revocationLists,
    purpose: 'any',
    nameRule: 'san-only',
    verdicts: { ...good, ...verdicts },
    revocationMode,
  });
}

function statusOf(...parameters: Parameters<typeof validate>): string {
  const result = validate(...parameters).results.find(({ check }) => check === 'revocation');
  return result?.problem ?? result?.status ?? '';
}

test('without lists nothing was checked, with a current one that lacks it a certificate is good', () => {
  expect(statusOf([])).toBe('not-checked');
  expect(statusOf([aList()])).toBe('passed');
});

test('a revoked certificate is not valid, whenever it was revoked', () => {
  expect(statusOf([aList({ revoked: [anEntry()] })])).toBe('revoked');
  expect(statusOf([aList({ revoked: [anEntry({ revokedAt: at + day })] })])).toBe('revoked');
  expect(validate([aList({ revoked: [anEntry()] })]).state).toBe('invalid');
});

describe('a list counts for nothing', () => {
  test.each<readonly [string, Values]>([
    ['out of date', { nextUpdate: at - 1000 }],
    ['of tomorrow', { thisUpdate: at + 1 }],
    ['with something critical that is not understood', { defects: ['unknown-critical-extension'] }],
    ['of another issuer', { issuer: aName([['CN', 'Other']]) }],
    [
      'for authorities alone',
      { issuingDistributionPoint: { isIndirect: false, onlyContains: 'authorities' } },
    ],
    [
      'for some reasons alone',
      { issuingDistributionPoint: { isIndirect: false, reasons: ['keyCompromise'] } },
    ],
    ['that is a delta without its base', { baseNumber: '01' }],
  ])('%s', (_, values) => {
    expect(statusOf([aList(values)])).toBe('revocation-unknown');
  });

  test('without a good signature, or by a key that may not sign lists', () => {
    expect(statusOf([aList()], at, root, { [verdictKey(aList(), root)]: 'bad' })).toBe('revocation-unknown');
    expect(statusOf([aList()], at, authority('root', { keyUsage: ['keyCertSign'] }))).toBe(
      'revocation-unknown',
    );
  });
});

describe('a list that does not say until when it is valid', () => {
  const { nextUpdate: _end, ...endless } = aList({ revoked: [anEntry()] });

  test('counts for nothing, and that is said of it', () => {
    expect(statusOf([endless])).toBe('list-without-end');
    expect(validate([endless]).state).toBe('invalid');
    expect(validate([endless], at, root, {}, leaf, 'soft').state).toBe('valid');
  });

  test('is of no matter beside one that counts, or to certificates of other issuers', () => {
    expect(statusOf([endless, aList({ fingerprint: 'current' })])).toBe('passed');
    const foreign = { ...endless, issuer: aName([['CN', 'Other']]) };
    expect(statusOf([foreign])).toBe('revocation-unknown');
  });
});

describe('a list for a distribution point', () => {
  const uri = (value: string) => ({ fullNames: [{ kind: 'uri' as const, value }] });
  const own = 'http://sb7.com/own.crl';
  const list = aList({ issuingDistributionPoint: { isIndirect: false, name: uri(own) } });
  const pointing = (...addresses: readonly string[]) => ({
    ...leaf,
    ...(addresses.length === 0
      ? {}
      : { distributionPoints: addresses.map((value) => ({ name: uri(value) })) }),
  });
  const status = (certificate: Certificate) => statusOf([list], at, root, {}, certificate);

  test('covers the certificates that name it, and no others', () => {
    expect(status(pointing(own))).toBe('passed');
    expect(status(pointing('http://sb7.com/other.crl', own))).toBe('passed');
    expect(status(pointing('http://sb7.com/other.crl'))).toBe('revocation-unknown');
    expect(status(pointing())).toBe('revocation-unknown');
  });

  test('covers the kind of certificate that it says', () => {
    const of = (onlyContains: 'users' | 'authorities' | 'attributes', certificate: Certificate) =>
      statusOf(
        [aList({ issuingDistributionPoint: { isIndirect: false, onlyContains } })],
        ...[at, root, {}, certificate],
      );
    const below = { ...leaf, basicConstraints: { isAuthority: true } };
    expect([of('users', leaf), of('users', below)]).toEqual(['passed', 'revocation-unknown']);
    expect([of('authorities', leaf), of('authorities', below)]).toEqual(['revocation-unknown', 'passed']);
    expect([of('attributes', leaf), of('attributes', below)]).toEqual(Array(2).fill('revocation-unknown'));
  });
});

test('an entry counts whatever its date says of the certificate', () => {
  expect(statusOf([aList({ revoked: [anEntry({ revokedAt: leaf.notBefore - day })] })])).toBe('revoked');
});

test('an authority that says nothing of its key’s uses may sign lists', () => {
  const { keyUsage: _usage, ...silent } = authority('root');
  expect(statusOf([aList()], at, silent)).toBe('passed');
});

test('a list with a serial number of ours by another issuer is no concern', () => {
  const other = aList({ fingerprint: 'other', issuer: aName([['CN', 'Other']]), revoked: [anEntry()] });
  expect(statusOf([aList(), other])).toBe('passed');
});

const part = { kind: 'uri', value: 'http://sb7.com/part.crl' } as const;
const ofPart = { ...leaf, distributionPoints: [{ name: { fullNames: [part] } }] };

describe.each<readonly [oddity: string, Values]>([
  ...['number-missing', 'number-critical', 'duplicate-entry', 'time-malformed'].map(
    (defect) => [defect, { defects: [defect] }] as const,
  ),
  [
    'a part named by more than addresses',
    {
      issuingDistributionPoint: {
        isIndirect: false,
        name: { fullNames: [part, { kind: 'dns', value: 'sb7.com' }] },
      },
    },
  ],
  ['indirect', { issuingDistributionPoint: { isIndirect: true, name: { fullNames: [part] } } }],
])('a list with the oddity %s', (_, values) => {
  test('is borne with, but not under the rules for public servers', () => {
    const lists = [aList(values)];
    expect(statusOf(lists, at, root, {}, ofPart)).toBe('passed');
    const signed = Object.fromEntries(
      [ofPart, ...lists].map((each) => [verdictKey(each, root), 'good' as const]),
    );
    const report = validateCertificate({
      certificate: ofPart,
      intermediates: [],
      anchors: [root],
      at,
      revocationLists: lists,
      purpose: 'any',
      nameRule: 'san-only',
      profile: 'web',
      verdicts: signed,
    });
    expect(report.results.find(({ check }) => check === 'revocation')?.problem).toBe('revocation-unknown');
  });
});

describe('a delta speaks before its base', () => {
  const base = aList({ revoked: [anEntry({ reason: 'certificateHold' })] });
  const delta = (revoked: readonly RevokedCertificate[]) =>
    aList({ fingerprint: 'delta', number: '02', baseNumber: '01', revoked });

  test('it revokes and it takes back', () => {
    expect(statusOf([aList(), delta([anEntry()])])).toBe('revoked');
    expect(statusOf([base, delta([anEntry({ reason: 'remove' })])])).toBe('passed');
    expect(statusOf([base, delta([])])).toBe('revoked');
  });
});

test('an entry of an indirect list is about the issuer that it names', () => {
  const other = aName([['CN', 'Other']]);
  expect(statusOf([aList({ revoked: [anEntry({ issuer: other })] })])).toBe('passed');
});

test('the answer is good until the list is out of date', () => {
  expect(validate([aList()]).until).toBe(at + day + 1000);
  expect(statusOf([aList()], at + day + 999)).toBe('passed');
  expect(statusOf([aList()], at + day + 1000)).toBe('revocation-unknown');
});
