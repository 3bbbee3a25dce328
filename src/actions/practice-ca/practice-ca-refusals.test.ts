import { beforeAll, describe, expect, test } from 'vitest';
import type { Action } from '@/simulation/catalogue/catalogue';
import { nextEvent } from '@/simulation/clock/next-event';
import { defaultTemplates } from '@/simulation/practice-ca/templates';
import { plainProfile } from '@/simulation/practice-ca/profile';
import { revocationOf } from '@/simulation/practice-ca/revoke-certificates';
import { recordOf } from '@/simulation/world/world';
import { anInstalledLab, must, noteTime, type TestLab } from '@/testing/lab';
import { aProfile, aRootIn, idOf, issueIn } from '@/testing/practice-ca';
import type { Profile } from '@/simulation/world/practice-records';

const day = 86_400_000;
const year = 365 * day;

let lab: TestLab;
let root: string;
let server: string;

beforeAll(async () => {
  lab = await anInstalledLab();
  root = await aRootIn(lab);
  server = await issueIn(lab, aProfile('https-server', { commonName: 'hq.sb7.com' }), { issuer: root });
});

async function problemOf(action: Action) {
  const outcome = await lab.perform(action);
  if (outcome.ok) throw new Error('it was not refused');
  const { name, field, confirmations } = outcome.problem;
  return [name, field, ...(confirmations ?? []).map((each) => each.name)].filter(
    (part) => part !== undefined,
  );
}

const issuance = (profile: Partial<Profile>, values: object = {}): Action => ({
  type: 'issue-practice-certificate',
  name: '',
  source: { kind: 'key', key: { kind: 'new', shape: 'P-256' } },
  issuer: root,
  profile: { ...aProfile('https-server', { commonName: 'a.sb7.com' }), ...profile },
  notBefore: noteTime,
  notAfter: noteTime + year,
  accepted: [],
  ...values,
});

const subject = (values: Partial<Profile['subject']>) => ({
  subject: { ...plainProfile.subject, ...values },
});

describe('a certificate is refused', () => {
  test.each<readonly [string, Action | (() => Action), readonly string[]]>([
    ['without a name', () => issuance(subject({ commonName: ' ' })), ['subject-required', 'commonName']],
    [
      'with a country of three letters',
      () => issuance(subject({ commonName: 'a', country: 'USA' })),
      ['country-not-iso-3166', 'country'],
    ],
    [
      'with a common name of 65 letters',
      () => issuance(subject({ commonName: 'a'.repeat(65) })),
      ['subject-part-too-long', 'commonName'],
    ],
    [
      'with an e-mail address that is none',
      () => issuance(subject({ commonName: 'a', email: 'nobody' })),
      ['email-not-an-address', 'email'],
    ],
    [
      'with an alternative name that cannot be read',
      () => issuance({ alternativeNames: ['IP:10.7.0'] }),
      ['alternative-name-not-readable', 'alternativeNames'],
    ],
    [
      'with a path length in words',
      () => issuance({ basicConstraints: 'authority', pathLength: 'one' }),
      ['path-length-not-a-number', 'pathLength'],
    ],
    [
      'with an address that is none',
      () => issuance({ revocationListAddresses: ['pki.sb7.com/ca.crl'] }),
      ['address-not-a-uri', 'revocationListAddresses'],
    ],
    [
      'that ends before it begins',
      () => issuance({}, { notAfter: noteTime }),
      ['validity-reversed', 'notAfter'],
    ],
    [
      'that outlives its issuer, before that is accepted',
      () => issuance({}, { notAfter: noteTime + 11 * year }),
      ['confirmation-needed', 'outlives-issuer'],
    ],
    [
      'signed by a server, before that is accepted',
      () => issuance({}, { issuer: server, notAfter: noteTime + day }),
      ['confirmation-needed', 'issuer-not-authority'],
    ],
  ])('%s', async (_name, action, expected) => {
    expect(await problemOf(typeof action === 'function' ? action() : action)).toEqual(expected);
  });
});

describe('templates', () => {
  const save = (values: object): Action => ({
    type: 'save-practice-template',
    name: 'Own',
    profile: defaultTemplates('Test')['https-server'],
    ...values,
  });

  test('fill in what a certificate is to be, the addresses of its issuer too, and nothing of a root', () => {
    const { certificates } = lab.store.world();
    expect(certificates[server]).toMatchObject({
      revocationListAddresses: ['http://pki.practice-ca.example/Practice_Root.crl'],
      issuerAddresses: ['http://pki.practice-ca.example/Practice_Root.crt'],
      extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'],
    });
    expect(certificates[root]?.revocationListAddresses).toBeUndefined();
    expect(certificates[root]?.issuerAddresses).toBeUndefined();
  });

  test('are kept under a name of their own, changed, and refused without one or for nothing', async () => {
    const id = idOf(must(await lab.perform(save({}))));
    const other = idOf(must(await lab.perform(save({}))));
    expect(recordOf(lab.store.world(), 'practiceTemplates', other).name).toBe('Own (2)');
    must(await lab.perform(save({ template: id, name: 'Own', profile: plainProfile })));
    expect(recordOf(lab.store.world(), 'practiceTemplates', id).profile).toEqual(plainProfile);
    expect(await problemOf(save({ name: ' ' }))).toEqual(['name-required', 'name']);
    const wrong = { ...plainProfile, ocspAddresses: ['somewhere'] };
    expect(await problemOf(save({ profile: wrong }))).toEqual(['address-not-a-uri', 'ocspAddresses']);
    const rename = { type: 'rename-practice-item', list: 'templates', item: id } as const;
    expect(await problemOf({ ...rename, name: 'own (2)' })).toEqual(['name-taken', 'name']);
  });
});

describe('a renewal', () => {
  const renewal = (certificate: string, values: object = {}): Action => ({
    type: 'renew-practice-certificate',
    certificate,
    notBefore: noteTime,
    notAfter: noteTime + 2 * year,
    digest: 'SHA-256',
    revokesOld: true,
    accepted: [],
    ...values,
  });

  test('keeps key, names and extensions, and revokes the old one if asked', async () => {
    const id = idOf(must(await lab.perform(renewal(server))));
    const world = lab.store.world();
    const [before, after] = [server, id].map((own) => recordOf(world, 'certificates', own));
    if (before === undefined || after === undefined) throw new Error('two certificates');
    for (const same of [
      'publicKey',
      'subject',
      'subjectAlternativeNames',
      'revocationListAddresses',
    ] as const)
      expect(after[same]).toEqual(before[same]);
    expect(after.notAfter).toBe(noteTime + 2 * year);
    expect(after.serialNumber).not.toBe(before.serialNumber);
    expect(revocationOf(world, server)?.reason).toBe('superseded');
    expect(revocationOf(world, id)).toBeUndefined();
  });

  test('is asked about or refused as an issuance is', async () => {
    expect(await problemOf(renewal(server, { notAfter: noteTime + 11 * year }))).toEqual([
      'confirmation-needed',
      'outlives-issuer',
    ]);
    expect(await problemOf(renewal(server, { notAfter: noteTime }))).toEqual([
      'validity-reversed',
      'notAfter',
    ]);
  });
});

describe('a revocation, and a list', () => {
  test('are refused for a root, twice, ahead of time, and with numbers that go back', async () => {
    const own = await issueIn(lab, aProfile('https-client', { commonName: 'sarah' }), { issuer: root });
    const revoke = (certificates: readonly string[], revokedAt = noteTime): Action => ({
      type: 'revoke-practice-certificates',
      certificates,
      reason: 'keyCompromise',
      revokedAt,
    });
    expect(await problemOf(revoke([root]))).toEqual(['issuer-not-in-list', 'certificates']);
    expect(await problemOf(revoke([own], noteTime + day))).toEqual(['revocation-in-the-future', 'revokedAt']);
    must(await lab.perform(revoke([own])));
    expect(await problemOf(revoke([own]))).toEqual(['already-revoked', 'certificates']);
    const list = {
      type: 'issue-practice-list',
      authority: root,
      withReasons: true,
      digest: 'SHA-256',
    } as const;
    must(await lab.perform({ ...list, days: 1, number: '7' }));
    expect(await problemOf({ ...list, days: 1, number: '7' })).toEqual(['list-number-not-next', 'number']);
    expect(await problemOf({ ...list, days: 0, number: '' })).toEqual(['list-days-not-possible', 'days']);
    expect(nextEvent(lab.store.world(), lab.store.now())).toMatchObject({
      name: 'list-ends',
      certificate: 'Practice Root',
      at: noteTime + day + 1000,
    });
  });

  test('cannot be signed without the authority’s key', async () => {
    const { fingerprint } = recordOf(lab.store.world(), 'certificates', root).publicKey;
    must(await lab.perform({ type: 'delete-practice-items', list: 'keys', items: [fingerprint] }));
    const list = { authority: root, days: 1, number: '', withReasons: true, digest: 'SHA-256' } as const;
    expect(await problemOf({ type: 'issue-practice-list', ...list })).toEqual([
      'private-key-not-here',
      'authority',
    ]);
    expect(await problemOf(issuance({}))).toEqual(['private-key-not-here', 'issuer']);
  });
});
