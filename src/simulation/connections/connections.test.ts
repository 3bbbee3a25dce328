import { beforeAll, describe, expect, test } from 'vitest';
import { issueAuthority, type Issued, issueServer, verdictsAmong } from '@/testing/certificates';
import { anInstalledLab, noteTime } from '@/testing/lab';
import { placementId, traineePc } from '../pc/certificate-stores';
import type { Credential, Slot } from '../world/equipment';
import type { StoreName } from '../world/pc-records';
import { recordOf, withCertificates, withRecords, type World } from '../world/world';
import { browserConnection } from './browser';
import { clientConnection } from './connect-client';
import type { Connection } from './connection';
import { isSentOnToHttps, schemeOf } from './hosts';
import { phoneConnection } from './site-connections';

const host = 'sb7-hq.sb7.com';
const year = 365 * 86_400_000;

let fresh: World;
let root: Issued;
let intermediate: Issued;
let server: Issued;
let other: Issued;

beforeAll(async () => {
  root = await issueAuthority('Outside Root');
  intermediate = await issueAuthority('Outside Issuing CA', { issuedBy: root });
  server = await issueServer(host, { issuedBy: intermediate });
  other = await issueServer('other.sb7.com', { issuedBy: intermediate });
  const all = [root, intermediate, server, other];
  const certificates = all.map(({ certificate }) => certificate);
  fresh = withCertificates((await anInstalledLab()).store.world(), certificates, await verdictsAmong(...all));
});

function credentialOf({ certificate, key }: Issued, ...chain: readonly Issued[]): Credential {
  return {
    certificate: certificate.fingerprint,
    key: key.publicKey.fingerprint,
    chain: chain.map((issuer) => issuer.certificate.fingerprint),
    installedAt: noteTime,
  };
}

function withSlot(world: World, changes: Partial<Slot>): World {
  const slot = recordOf(world, 'slots', 'headquarters-https');
  return withRecords(world, 'slots', { 'headquarters-https': { ...slot, ...changes } });
}

function trusting(world: World, { certificate }: Issued, store: StoreName = 'trusted-root'): World {
  const placement = { pc: traineePc, store, certificate: certificate.fingerprint, addedAt: noteTime };
  return withRecords(world, 'placements', {
    [placementId(traineePc, store, certificate.fingerprint)]: placement,
  });
}

/** All five are right: https on, certificate active, dates, trusted chain, name. */
function aGoodWorld(): World {
  return withSlot(trusting(fresh, root), { active: credentialOf(server, intermediate) });
}

function clientOf(world: World, at = noteTime): Connection {
  const [service] = clientConnection(world, 'SB7-HQ.sb7.com', at);
  if (service === undefined) throw new Error('the client has a service');
  return service.connection;
}

test('the client’s lock is green when all five are right', () => {
  const { state, scheme, reasons } = clientOf(aGoodWorld());
  expect({ state, scheme, reasons: reasons.map(({ name }) => name) }).toEqual({
    state: 'secure',
    scheme: 'https',
    reasons: ['all-good'],
  });
});

describe('one thing wrong turns the lock off and says so', () => {
  const faults: readonly (readonly [string, () => World, number, string])[] = [
    [
      'the name',
      () => withSlot(aGoodWorld(), { active: credentialOf(other, intermediate) }),
      noteTime,
      'name-does-not-match',
    ],
    ['expired', aGoodWorld, noteTime + 2 * year, 'expired'],
    ['not yet valid', aGoodWorld, noteTime - 2 * year, 'not-yet-valid'],
    [
      'the intermediate is not sent',
      () => withSlot(aGoodWorld(), { active: credentialOf(server) }),
      noteTime,
      'issuer-missing',
    ],
    [
      'the root, which the lab knows, is not trusted',
      () => withSlot(fresh, { active: credentialOf(server, intermediate) }),
      noteTime,
      'root-not-trusted',
    ],
    [
      'the root is sent, but not trusted',
      () => withSlot(fresh, { active: credentialOf(server, intermediate, root) }),
      noteTime,
      'root-not-trusted',
    ],
    ['the default certificate', () => fresh, noteTime, 'root-not-trusted'],
  ];

  test.each(faults)('%s', (_fault, world, at, reason) => {
    const { state, scheme, reasons } = clientOf(world(), at);
    expect([state, scheme]).toEqual(['plain', 'http']);
    expect(reasons.map(({ name }) => name)).toContain(reason);
    expect(reasons.at(-1)?.name).toBe('fell-back-to-http');
  });

  test('no certificate at all', () => {
    const { active: _none, ...slot } = recordOf(fresh, 'slots', 'headquarters-https');
    const world = withRecords(fresh, 'slots', { 'headquarters-https': slot });
    expect(clientOf(world)).toMatchObject({
      state: 'plain',
      reasons: [{ name: 'no-certificate' }, { name: 'fell-back-to-http' }],
    });
  });

  test('a signature that nobody verified is grey, never green', () => {
    expect(clientOf({ ...aGoodWorld(), verdicts: {} }).state).toBe('not-checked');
  });
});

test('a certificate that is not active yet does not count: the services restart', () => {
  const pending = { credential: credentialOf(server, intermediate), activeAt: noteTime + 5000 };
  const connection = clientOf(withSlot(trusting(fresh, root), { pending }));
  expect(connection).toMatchObject({ state: 'restarting', until: noteTime + 5000 });
});

test('a chain that this PC alone completes is green and says so', () => {
  const world = withSlot(trusting(trusting(fresh, root), intermediate, 'intermediate'), {
    active: credentialOf(server),
  });
  expect(clientOf(world).reasons.map(({ name }) => name)).toEqual(['all-good', 'chain-completed-from-store']);
});

test('the answer says when it could change by itself', () => {
  expect(clientOf(aGoodWorld()).until).toBe(server.certificate.notAfter + 1000);
});

test('the browser shows the same fault as an error, and http as http', () => {
  expect(browserConnection(fresh, { scheme: 'https', host }, noteTime)).toMatchObject({
    state: 'broken',
    scheme: 'https',
  });
  expect(browserConnection(fresh, { scheme: 'http', host }, noteTime).state).toBe('plain');
  expect(browserConnection(aGoodWorld(), { scheme: 'https', host }, noteTime).state).toBe('secure');
});

test('a router without a certificate answers over http, and refuses whoever asks for https', () => {
  const router = { host: 'sb7-mr1.sb7.com' };
  expect(
    (['http', 'https'] as const).map((scheme) => {
      const { state, reasons } = browserConnection(fresh, { scheme, ...router }, noteTime);
      return [scheme, state, reasons[0]?.name];
    }),
  ).toEqual([
    ['http', 'plain', 'portal-without-certificate'],
    ['https', 'not-reached', 'portal-without-certificate'],
  ]);
  expect(schemeOf(fresh, 'SB7-MR1.sb7.com')).toBe('http');
  expect(isSentOnToHttps(fresh, 'SB7-MR1.sb7.com')).toBe(false);
  const own = Object.entries(fresh.slots).find(([, { kind }]) => kind === 'mobility-local');
  const { active } = recordOf(fresh, 'slots', 'headquarters-https');
  if (own === undefined || active === undefined) throw new Error('the site has no router, or no certificate');
  const withCertificate = withRecords(fresh, 'slots', { [own[0]]: { ...own[1], active } });
  expect(['sb7-mr1.sb7.com', 'sb7-hq.sb7.com'].map((name) => isSentOnToHttps(withCertificate, name))).toEqual(
    [true, false],
  );
});

test('the vendor’s site is green from the start', () => {
  expect(browserConnection(fresh, { scheme: 'https', host: 'www.harborsign.example' }, noteTime).state).toBe(
    'secure',
  );
});

test('an unknown host is not reached, nor a portal that the simulation lacks', () => {
  const reasonOf = (name: string) =>
    browserConnection(fresh, { scheme: 'https', host: name }, noteTime).reasons[0]?.name;
  expect(reasonOf('nowhere.sb7.com')).toBe('host-unknown');
  expect(reasonOf('eg.sb7.com')).toBe('portal-not-simulated');
});

test('phones inside keep meeting the default certificate, whatever is installed', () => {
  expect(phoneConnection(fresh, noteTime).state).toBe('secure');
  expect(phoneConnection(aGoodWorld(), noteTime).report?.chain[0]?.certificate.fingerprint).toBe(
    recordOf(fresh, 'slots', 'headquarters-https').factory?.certificate,
  );
});
