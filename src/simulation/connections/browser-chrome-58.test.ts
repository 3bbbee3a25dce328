import { beforeAll, describe, expect, test } from 'vitest';
import type { CertificateTemplate } from '@/pki/operations';
import { issueAuthority, issueServer, verdictsAmong, type Issued } from '@/testing/certificates';
import { anInstalledLab, noteTime } from '@/testing/lab';
import { placementId, traineePc } from '../pc/certificate-stores';
import { recordOf, withCertificates, withRecords, type World } from '../world/world';
import { browserConnection } from './browser';

const host = 'sb7-hq.sb7.com';
const day = 86_400_000;

let fresh: World;
let root: Issued;
let stranger: Issued;

beforeAll(async () => {
  [root, stranger] = await Promise.all([issueAuthority('Outside Root'), issueAuthority('Stranger')]);
  fresh = (await anInstalledLab()).store.world();
});

interface Served {
  readonly by?: Issued;
  readonly values?: Partial<CertificateTemplate>;
  readonly isPublic?: boolean;
  readonly name?: string;
}

/** The browser's answer where HQ serves a certificate under a root that the PC trusts. */
async function chromeOf({ by = root, values = {}, isPublic = false, name = host }: Served) {
  const server = await issueServer(host, { issuedBy: by, ...values });
  const all = [root, stranger, server];
  const certificates = all.map(({ certificate }) => certificate);
  const known = withCertificates(fresh, certificates, await verdictsAmong(...all));
  const slot = recordOf(known, 'slots', 'headquarters-https');
  const active = {
    certificate: server.certificate.fingerprint,
    key: server.key.publicKey.fingerprint,
    chain: [],
    installedAt: noteTime,
  };
  const served = withRecords(known, 'slots', { 'headquarters-https': { ...slot, active } });
  const world = trusting(isPublic ? asPublic(served) : served);
  return browserConnection(world, { scheme: 'https', host: name }, noteTime, traineePc, 'chrome-58');
}

function trusting(world: World): World {
  const certificate = root.certificate.fingerprint;
  const placement = { pc: traineePc, store: 'trusted-root', certificate, addedAt: noteTime } as const;
  return withRecords(world, 'placements', {
    [placementId(traineePc, 'trusted-root', certificate)]: placement,
  });
}

/** The root counts as one that browsers are delivered with. */
function asPublic(world: World): World {
  const authority = recordOf(world, 'authorities', 'vendor-root');
  return withRecords(world, 'authorities', {
    'vendor-root': { ...authority, certificate: root.certificate.fingerprint },
  });
}

test('a trusted certificate with the name as a SAN is secure and has no code', async () => {
  const { state, error } = await chromeOf({});
  expect({ state, error }).toEqual({ state: 'secure', error: undefined });
});

describe('one code, the first of the list', () => {
  const onlyCommonName: Partial<CertificateTemplate> = { subjectAlternativeNames: [] };
  const old: Partial<CertificateTemplate> = { notAfter: noteTime - day };
  test.each<readonly [string, () => Served, string]>([
    ['an issuer nobody knows', () => ({ by: stranger }), 'AUTHORITY_INVALID'],
    ['no SAN', () => ({ values: onlyCommonName }), 'COMMON_NAME_INVALID'],
    [
      'another name',
      () => ({ values: { subjectAlternativeNames: [{ kind: 'dns', value: 'other.sb7.com' }] } }),
      'COMMON_NAME_INVALID',
    ],
    ['expired', () => ({ values: old }), 'DATE_INVALID'],
    [
      'expired, unknown and without a SAN',
      () => ({ by: stranger, values: { ...old, ...onlyCommonName } }),
      'AUTHORITY_INVALID',
    ],
    ['expired and without a SAN', () => ({ values: { ...old, ...onlyCommonName } }), 'COMMON_NAME_INVALID'],
    [
      'SHA-1 under a public root',
      () => ({ isPublic: true, values: { digest: 'SHA-1' } }),
      'WEAK_SIGNATURE_ALGORITHM',
    ],
    [
      'five years under a public root',
      () => ({ isPublic: true, values: { notBefore: noteTime - day, notAfter: noteTime + 1825 * day } }),
      'VALIDITY_TOO_LONG',
    ],
    ['not for servers', () => ({ values: { extendedKeyUsage: ['1.3.6.1.5.5.7.3.2'] } }), 'INVALID'],
  ])('%s', async (_fault, served, code) => {
    const connection = await chromeOf(served());
    expect(connection).toMatchObject({ state: 'broken', error: code });
  });

  test('roots of one’s own are exempt from what public ones may not', async () => {
    const values = { digest: 'SHA-1', notBefore: noteTime - day, notAfter: noteTime + 1825 * day } as const;
    expect((await chromeOf({ values })).error).toBeUndefined();
  });
});

test('a certificate without a SAN is told apart from one for another host', async () => {
  const reasons = async (names: CertificateTemplate['subjectAlternativeNames']) =>
    (await chromeOf({ values: { subjectAlternativeNames: names ?? [] } })).reasons.map(({ name }) => name);
  expect(await reasons([])).toEqual(['alternative-name-missing']);
  expect(await reasons([{ kind: 'dns', value: 'other.sb7.com' }])).toEqual(['name-does-not-match']);
});

test('an address fits an iPAddress SAN alone', async () => {
  const address = '10.7.0.10';
  const asSan = await chromeOf({
    name: address,
    values: { subjectAlternativeNames: [{ kind: 'ip', value: address }] },
  });
  const asDns = await chromeOf({
    name: address,
    values: { subjectAlternativeNames: [{ kind: 'dns', value: address }] },
  });
  expect([asSan.state, asDns.error]).toEqual(['secure', 'COMMON_NAME_INVALID']);
});
