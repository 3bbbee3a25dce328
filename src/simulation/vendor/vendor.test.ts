import type { Certificate, CertificateRequest } from '@/pki/certificate';
import { aName, type AttributeName, type GeneralName } from '@/pki/distinguished-name';
import type { PublicKey } from '@/pki/public-key';
import { describe, expect, it, test } from 'vitest';
import { noteSite } from '../site/note-site';
import { emptyWorld, type World } from '../world/world';
import { authorityIds } from '../world/authority';
import type { OrderCertificate } from './order';
import { anOrder } from '@/testing/lab';
import { orderCertificate, planOrder } from './vendor';

const day = 86_400_000;
const september2017 = Date.UTC(2017, 8, 1, 14, 30);

function aKey(values: Partial<PublicKey> = {}): PublicKey {
  return { algorithm: 'RSA', bits: 2048, spki: new Uint8Array(), fingerprint: 'key', ...values };
}

function aCertificate(values: Partial<Certificate> = {}): Certificate {
  return {
    fingerprint: 'certificate',
    thumbprint: '',
    der: new Uint8Array(),
    version: 3,
    serialNumber: '01',
    signatureAlgorithm: { oid: '1.2.840.113549.1.1.11', name: 'sha256WithRSAEncryption', digest: 'SHA-256' },
    signatureAlgorithmsAgree: true,
    issuer: aName([['CN', 'HarborSign Simulation Root CA']]),
    subject: aName([['CN', 'HarborSign Simulation Server CA']]),
    notBefore: 0,
    notAfter: Date.UTC(2043, 0, 1),
    publicKey: aKey(),
    extensions: [],
    defects: [],
    ...values,
  };
}

const world: World = {
  ...emptyWorld,
  lab: {
    lab: {
      name: 'A site',
      seed: '5eed',
      installedAt: september2017,
      clock: { kind: 'running', offset: 0 },
      keySource: 'training',
      countedFrom: 0,
    },
  },
  equipment: noteSite(),
  certificates: { intermediate: aCertificate({ fingerprint: 'intermediate' }) },
  authorities: {
    [authorityIds.vendorRoot]: { name: 'Root', certificate: 'root', key: 'root key' },
    [authorityIds.vendorIntermediate]: {
      name: 'Server CA',
      certificate: 'intermediate',
      key: 'intermediate key',
      issuerAddress: 'http://cacerts.harborsign.example/ca.crt',
      revocationListAddress: 'http://crl.harborsign.example/ca.crl',
    },
  },
};

const applicant: readonly (readonly [AttributeName, string])[] = [
  ['C', 'US'],
  ['ST', 'California'],
  ['L', 'Sunnyvale'],
  ['O', 'ShoreTel'],
  ['OU', 'Sales'],
];

interface Asked extends Partial<CertificateRequest> {
  readonly commonName?: string;
  readonly names?: readonly GeneralName[];
  readonly attributes?: typeof applicant;
}

function aRequest({
  commonName = 'SB7-HQ.SB7.com',
  names = [],
  attributes = applicant,
  ...rest
}: Asked = {}) {
  const request: CertificateRequest = {
    fingerprint: 'request',
    der: new Uint8Array(),
    subject: aName([...attributes, ['CN', commonName]]),
    publicKey: aKey(),
    subjectAlternativeNames: names,
    requestedExtensions: {},
    signatureAlgorithm: { oid: '1.2.840.113549.1.1.11', name: 'sha256WithRSAEncryption', digest: 'SHA-256' },
    signature: 'good',
    ...rest,
  };
  return request;
}

const singleName = anOrder();
const wildcard = anOrder({ product: 'wildcard' });

const dns = (value: string): GeneralName => ({ kind: 'dns', value });
const ip = (value: string): GeneralName => ({ kind: 'ip', value });

/** The world as if its domain had just been proven. */
function provenAt(at: number): World {
  const proof = { method: 'dns', token: 'token', startedAt: at, proven: { at, method: 'dns' } } as const;
  return { ...world, domains: { 'sb7.com': proof } };
}

function plannedFor(asked: Asked, action = singleName, at = september2017) {
  const plan = planOrder(provenAt(at), action, aRequest(asked), at);
  if (!plan.ok) throw new Error(plan.problem.name);
  return plan.value;
}

function refusalOf(asked: Asked, action = singleName) {
  const plan = planOrder(world, action, aRequest(asked), september2017);
  return plan.ok ? undefined : plan.problem;
}

describe('what is issued', () => {
  it('has the subject of the request, its names in small letters, and every extension of a server certificate', () => {
    expect(plannedFor({}).template).toEqual({
      subject: aName([...applicant, ['CN', 'sb7-hq.sb7.com']]),
      issuer: aName([['CN', 'HarborSign Simulation Server CA']]),
      notBefore: Date.UTC(2017, 8, 1),
      notAfter: Date.UTC(2017, 8, 1) + 1095 * day - 1000,
      digest: 'SHA-256',
      identifiers: true,
      basicConstraints: { isAuthority: false },
      keyUsage: ['digitalSignature', 'keyEncipherment'],
      extendedKeyUsage: ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'],
      subjectAlternativeNames: [dns('sb7-hq.sb7.com')],
      certificatePolicies: ['2.23.140.1.2.2'],
      issuerAddresses: ['http://cacerts.harborsign.example/ca.crt'],
      revocationListAddresses: ['http://crl.harborsign.example/ca.crl'],
    });
  });

  it('is for the single name alone and says which names were left out', () => {
    const { template, leftOut } = plannedFor({ names: [dns('sb7-hq.sb7.com'), dns('conf.sb7.com')] });
    expect(template.subjectAlternativeNames).toEqual([dns('sb7-hq.sb7.com')]);
    expect(leftOut).toEqual(['conf.sb7.com']);
  });

  it('covers the bare domain of a wildcard too', () => {
    const { template, leftOut } = plannedFor({ commonName: '*.SB7.com', names: [dns('sb7.com')] }, wildcard);
    expect(template.subjectAlternativeNames).toEqual([dns('*.sb7.com'), dns('sb7.com')]);
    expect(leftOut).toEqual([]);
  });

  it('has no key encipherment for an elliptic curve key', () => {
    const { template } = plannedFor({ publicKey: aKey({ algorithm: 'EC', bits: 256, curve: 'P-256' }) });
    expect(template.keyUsage).toEqual(['digitalSignature']);
  });

  it('takes over nothing else of the request', () => {
    const attributes = [...applicant, ['E', 'sales@sb7.com'], ['SERIALNUMBER', '42']] as typeof applicant;
    expect(plannedFor({ attributes }).template.subject).toEqual(
      aName([...applicant, ['CN', 'sb7-hq.sb7.com']]),
    );
  });

  it('does not outlast its issuer', () => {
    expect(plannedFor({}, singleName, Date.UTC(2042, 11, 20)).template.notAfter).toBe(Date.UTC(2043, 0, 1));
  });

  it('takes names from the form when the vendor makes the key', () => {
    const action: OrderCertificate = {
      ...singleName,
      keyMadeBy: 'vendor',
      commonName: ' Conf.SB7.com ',
      organization: 'ShoreTel',
      city: 'Sunnyvale',
      state: 'California',
      country: 'us',
    };
    const plan = planOrder(world, action, undefined, september2017);
    expect(plan.ok && plan.value.template.subject).toEqual(
      aName([
        ['C', 'US'],
        ['ST', 'California'],
        ['L', 'Sunnyvale'],
        ['O', 'ShoreTel'],
        ['CN', 'conf.sb7.com'],
      ]),
    );
  });
});

describe('what is refused', () => {
  test.each<[string, Asked, OrderCertificate, string, string]>([
    ['a damaged signature', { signature: 'bad' }, singleName, 'request-signature-bad', 'request'],
    ['a short key', { publicKey: aKey({ bits: 1024 }) }, singleName, 'request-key-too-short', 'request'],
    [
      'a key of 2047 bits',
      { publicKey: aKey({ bits: 2047 }) },
      singleName,
      'request-key-too-short',
      'request',
    ],
    [
      'a DSA key',
      { publicKey: aKey({ algorithm: 'DSA' }) },
      singleName,
      'request-key-kind-refused',
      'request',
    ],
    [
      'a rare curve',
      { publicKey: aKey({ algorithm: 'EC', curve: 'P-521' }) },
      singleName,
      'request-key-kind-refused',
      'request',
    ],
    ['no common name', { commonName: '' }, singleName, 'common-name-required', 'commonName'],
    [
      'a sentence as common name',
      { commonName: 'my server' },
      singleName,
      'common-name-not-a-host',
      'commonName',
    ],
    [
      'an e-mail address',
      { commonName: 'bridge@sb7.com' },
      singleName,
      'common-name-not-a-host',
      'commonName',
    ],
    ['a short name', { commonName: 'sb7-hq' }, singleName, 'name-refused-by-vendor', 'commonName'],
    ['an internal name', { commonName: 'hq.sb7.local' }, singleName, 'name-refused-by-vendor', 'commonName'],
    ['a private address', { commonName: '10.7.0.10' }, singleName, 'name-refused-by-vendor', 'commonName'],
    ['an internal wildcard', { commonName: '*.sb7.local' }, wildcard, 'name-refused-by-vendor', 'commonName'],
    [
      'a wildcard as single name',
      { commonName: '*.sb7.com' },
      singleName,
      'wildcard-needs-wildcard-product',
      'commonName',
    ],
    ['a host as wildcard', {}, wildcard, 'wildcard-product-needs-wildcard', 'commonName'],
    ['a star inside a name', { commonName: 'sb7.*.com' }, wildcard, 'wildcard-misplaced', 'commonName'],
    ['a star inside a label', { commonName: 'sb*.sb7.com' }, wildcard, 'wildcard-misplaced', 'commonName'],
    ['a star before a top level', { commonName: '*.com' }, wildcard, 'wildcard-misplaced', 'commonName'],
    [
      'an internal further name',
      { names: [dns('sb7-hq')] },
      singleName,
      'name-refused-by-vendor',
      'dropNames',
    ],
    [
      'a private further address',
      { names: [ip('10.7.0.10')] },
      singleName,
      'name-refused-by-vendor',
      'dropNames',
    ],
    ['no organization', { attributes: [['C', 'US']] }, singleName, 'organization-required', 'organization'],
    [
      'neither city nor state',
      {
        attributes: [
          ['C', 'US'],
          ['O', 'ShoreTel'],
        ],
      },
      singleName,
      'place-required',
      'city',
    ],
    ['no country', { attributes: [['O', 'ShoreTel']] }, singleName, 'country-not-iso-3166', 'country'],
    [
      'a country in words',
      {
        attributes: [
          ['O', 'ShoreTel'],
          ['C', 'UK'],
        ],
      },
      singleName,
      'country-not-iso-3166',
      'country',
    ],
  ])('%s', (_what, asked, action, name, field) => {
    expect(refusalOf(asked, action)).toMatchObject({ name, field });
  });

  it('a missing request', () => {
    const plan = planOrder(world, singleName, undefined, september2017);
    expect(plan.ok ? undefined : plan.problem.name).toBe('request-missing');
  });

  it('names that are dropped are not refused', () => {
    const names = [dns('sb7-hq'), ip('10.7.0.10'), dns('sb7-hq.sb7.com')];
    expect(refusalOf({ names })?.values?.['names']).toBe('sb7-hq, 10.7.0.10');
    expect(refusalOf({ names }, { ...singleName, dropNames: ['sb7-hq', '10.7.0.10'] })).toBeUndefined();
  });

  it('an order after the authority has expired', () => {
    const plan = planOrder(world, singleName, aRequest(), Date.UTC(2044, 0, 1));
    expect(plan.ok ? undefined : plan.problem.name).toBe('authority-expired');
  });

  it('a signature that cannot be checked is no refusal', () => {
    expect(refusalOf({ signature: 'unsupported' })).toBeUndefined();
  });
});

describe('the era of lab time', () => {
  const serverAuth = '1.3.6.1.5.5.7.3.1';
  const clientAuth = '1.3.6.1.5.5.7.3.2';
  test.each<[string, number, boolean, boolean]>([
    ['2018-02-28', 1095, true, true],
    ['2018-03-01', 730, true, true],
    ['2020-08-31', 730, true, true],
    ['2020-09-01', 397, true, true],
    ['2022-08-31', 397, true, true],
    ['2022-09-01', 397, false, true],
    ['2026-03-14', 397, false, true],
    ['2026-03-15', 199, false, true],
    ['2026-06-14', 199, false, true],
    ['2026-06-15', 199, false, false],
    ['2027-03-14', 199, false, false],
    ['2027-03-15', 99, false, false],
    ['2029-03-14', 99, false, false],
    ['2029-03-15', 46, false, false],
  ])('%s: %i days', (date, days, hasUnit, hasClientAuth) => {
    const { template } = plannedFor({}, singleName, Date.parse(`${date}T23:59:59Z`));
    expect(template.notAfter - template.notBefore).toBe(days * day - 1000);
    expect(template.subject.flat().some(({ value }) => value === 'Sales')).toBe(hasUnit);
    expect(template.extendedKeyUsage).toEqual(hasClientAuth ? [serverAuth, clientAuth] : [serverAuth]);
  });
});

describe('the order', () => {
  const issued = aCertificate({
    fingerprint: 'issued',
    serialNumber: '7f',
    issuer: aName([['CN', 'HarborSign Simulation Server CA']]),
    subject: aName([['CN', 'sb7-hq.sb7.com']]),
    subjectAlternativeNames: [dns('sb7-hq.sb7.com')],
    publicKey: aKey({ fingerprint: 'customer key' }),
  });
  const root = aCertificate({ fingerprint: 'root' });
  const facts = {
    request: aRequest(),
    certificate: issued,
    key: 'customer key',
    chain: [aCertificate({ fingerprint: 'intermediate' }), root],
    verdicts: { 'issued key': 'good' } as const,
  };

  it('is kept with its certificate, and numbered from 100001', () => {
    const outcome = orderCertificate(world, singleName, facts, september2017);
    if (!outcome.ok) throw new Error(outcome.problem.name);
    expect(outcome.value.world.orders['HS-100001']).toEqual({
      number: 'HS-100001',
      product: 'single-name',
      placedAt: september2017,
      commonName: 'sb7-hq.sb7.com',
      names: ['sb7-hq.sb7.com'],
      endsAt: Date.UTC(2017, 8, 1) + 1095 * day - 1000,
      certificates: [
        {
          kind: 'original',
          keyMadeBy: 'customer',
          certificate: 'issued',
          chain: ['intermediate', 'root'],
          key: 'customer key',
          request: 'request',
          deliveredAt: september2017,
        },
      ],
    });
    expect(outcome.value.world.certificates['issued']).toBe(issued);
    expect(outcome.value.world.verdicts).toEqual({ 'issued key': 'good' });
  });

  it('is refused when the issuer has used the serial number before', () => {
    const earlier = { ...issued, fingerprint: 'earlier' };
    const used = { ...world, certificates: { ...world.certificates, earlier } };
    const outcome = orderCertificate(used, singleName, facts, september2017);
    expect(outcome.ok ? undefined : outcome.problem.name).toBe('duplicate-serial-number');
  });

  it('may have a serial number that another issuer has used', () => {
    const elsewhere = { ...issued, fingerprint: 'elsewhere', issuer: aName([['CN', 'Another CA']]) };
    const used = { ...world, certificates: { ...world.certificates, elsewhere } };
    expect(orderCertificate(used, singleName, facts, september2017).ok).toBe(true);
  });
});
