import { beforeAll, describe, expect, test } from 'vitest';
import { issueAuthority, issueServer, verdictsAmong, type Issued } from '@/testing/certificates';
import { anInstalledLab, noteTime } from '@/testing/lab';
import { placementId, traineePc } from '../pc/certificate-stores';
import type { Credential, Slot } from '../world/equipment';
import { recordOf, withCertificates, withRecords, type World } from '../world/world';
import { clientConnection } from './connect-client';
import { whyOf } from './why';
import type { WhyStepName } from './why-advice';

const server = 'SB7-HQ.SB7.com';
const conference = 'conference.sb7.com';
const year = 365 * 86_400_000;

let root: Issued;
let intermediate: Issued;
let leaf: Issued;
let world: World;

beforeAll(async () => {
  root = await issueAuthority('Outside Root');
  intermediate = await issueAuthority('Outside Issuing CA', { issuedBy: root });
  leaf = await issueServer(conference, { issuedBy: intermediate });
  const all = [root, intermediate, leaf];
  const certificates = all.map(({ certificate }) => certificate);
  const site = (await anInstalledLab()).store.world();
  const appliance = { ...recordOf(site, 'equipment', 'sb7-vsa100'), collaborationFqdn: conference };
  const known = withCertificates(site, certificates, await verdictsAmong(...all));
  const named = withRecords(known, 'equipment', { 'sb7-vsa100': appliance });
  const on = withRecords(named, 'appliances', { 'sb7-vsa100': { https: true } });
  world = withSlot(trusting(on), { active: credentialOf(intermediate) });
});

function credentialOf(...chain: readonly Issued[]): Credential {
  return {
    certificate: leaf.certificate.fingerprint,
    key: leaf.key.publicKey.fingerprint,
    chain: chain.map(({ certificate }) => certificate.fingerprint),
    installedAt: noteTime,
  };
}

function withSlot(before: World, changes: Partial<Slot>): World {
  const slot = recordOf(before, 'slots', 'appliance-https');
  return withRecords(before, 'slots', { 'appliance-https': { ...slot, ...changes } });
}

function trusting(before: World): World {
  const { fingerprint } = root.certificate;
  const placement = {
    pc: traineePc,
    store: 'trusted-root',
    certificate: fingerprint,
    addedAt: noteTime,
  } as const;
  return withRecords(before, 'placements', {
    [placementId(traineePc, 'trusted-root', fingerprint)]: placement,
  });
}

function walk(changed: World, at = noteTime, typed = server, id = 'connect-client-conferencing') {
  const service = clientConnection(changed, typed, at).find((each) => each.id === id);
  if (service === undefined) throw new Error(`no service ${id}`);
  return whyOf(changed, typed, service, at);
}

/** The steps that are not good, with their advice. */
function troubles(...walked: Parameters<typeof walk>) {
  return walk(...walked)
    .filter(({ status }) => status !== 'good')
    .map(({ name, status, advice }) => [name, status, ...advice.map((each) => each.name)]);
}

const afterwards = (...names: readonly WhyStepName[]) => names.map((name) => [name, 'open']);

test('a green lock is seven times yes', () => {
  expect(walk(world).map(({ status }) => status)).toEqual(Array(7).fill('good'));
});

describe('each fault alone is found at its own step, with what to do', () => {
  test('https is off', () => {
    const off = withRecords(world, 'appliances', { 'sb7-vsa100': { https: false } });
    expect(troubles(off)).toEqual([
      ['https', 'bad', 'enable-https'],
      ...afterwards('name', 'validity', 'chain', 'trust'),
    ]);
  });

  test('the name', () => {
    const appliance = { ...recordOf(world, 'equipment', 'sb7-vsa100'), collaborationFqdn: 'other.sb7.com' };
    const renamed = withRecords(world, 'equipment', { 'sb7-vsa100': appliance });
    expect(troubles(renamed)).toEqual([['name', 'bad', 'make-one-for-the-name']]);
    const byAddress = withRecords(world, 'equipment', {
      'sb7-vsa100': { ...appliance, collaborationFqdn: '' },
    });
    expect(troubles(byAddress)).toEqual([
      ['name', 'bad', 'name-the-conferencing-server', 'make-one-for-the-name'],
    ]);
  });

  test('an appliance that calls itself IM Appliance', () => {
    const nameless = withRecords(world, 'appliances', {
      'sb7-vsa100': { https: true, selfSigned: { certificate: leaf.certificate.fingerprint } },
    });
    const appliance = { ...recordOf(world, 'equipment', 'sb7-vsa100'), collaborationFqdn: 'other.sb7.com' };
    expect(troubles(withRecords(nameless, 'equipment', { 'sb7-vsa100': appliance }))).toEqual([
      ['name', 'bad', 'create-a-csr'],
    ]);
  });

  test('the dates', () => {
    expect(troubles(world, noteTime + 2 * year)[0]).toEqual(['validity', 'bad', 'renew']);
  });

  test('the chain: trust cannot be told before it is complete', () => {
    expect(troubles(withSlot(world, { active: credentialOf() }))).toEqual([
      ['chain', 'bad', 'install-the-intermediate', 'import-the-root'],
      ...afterwards('trust'),
    ]);
  });

  test('trust', () => {
    const untrusted = withSlot({ ...world, placements: {} }, { active: credentialOf(intermediate, root) });
    expect(troubles(untrusted)).toEqual([
      ['trust', 'bad', 'import-the-root', 'deploy-to-every-pc', 'buy-one'],
    ]);
  });

  test('a better one waits for the restart', () => {
    const { active, ...empty } = recordOf(world, 'slots', 'appliance-https');
    if (active === undefined) throw new Error('it has a certificate');
    const waiting = withRecords(world, 'slots', {
      'appliance-https': { ...empty, pending: { credential: active } },
    });
    expect(troubles(waiting).at(-1)).toEqual(['active', 'bad', 'restart']);
    expect(walk(waiting).at(-1)?.values).toMatchObject({ waiting: conference, outcome: 'secure' });
  });
});

test('a server that nobody knows ends the walk at once', () => {
  expect(troubles(world, noteTime, 'nowhere.sb7.com', 'connect-client-headquarters')).toEqual([
    ['answers', 'bad', 'look-up-names', 'use-a-known-name'],
    ...afterwards('https', 'name', 'validity', 'chain', 'trust', 'active'),
  ]);
});

test('the default certificate of the headquarters server is stopped by trust, and its root can be had', () => {
  expect(troubles(world, noteTime, server, 'connect-client-headquarters')).toEqual([
    ['trust', 'bad', 'fetch-the-hq-ca', 'import-the-root', 'deploy-to-every-pc', 'buy-one'],
  ]);
});
