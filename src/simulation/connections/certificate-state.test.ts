import { anInstalledLab, noteTime } from '@/testing/lab';
import { beforeAll, expect, test } from 'vitest';
import type { Slot } from '../world/equipment';
import { issueAuthority, issueServer, verdictsAmong } from '@/testing/certificates';
import { trustedByAllPcs } from '@/testing/trusted-root';
import { recordOf, withCertificates, withRecords, type World } from '../world/world';
import { certificateStateOf, nextChangeOfStates } from './certificate-state';

let world: World;

beforeAll(async () => {
  world = (await anInstalledLab()).store.world();
});

function withSlot(id: string, changes: Partial<Slot>): World {
  return withRecords(world, 'slots', { [id]: { ...recordOf(world, 'slots', id), ...changes } });
}

function expiryOf(slot: string): number {
  const { active } = recordOf(world, 'slots', slot);
  return recordOf(world, 'certificates', active?.certificate ?? '').notAfter;
}

test('a new site has default certificates, which expire', () => {
  const expires = expiryOf('headquarters-https');
  expect(certificateStateOf(world, 'headquarters', noteTime)).toEqual({
    names: [{ name: 'default', count: 1 }],
    expires,
    until: expires + 1000,
  });
  expect(namesAt('headquarters', world, expires + 1000)).toEqual(['expired']);
});

test('another certificate than the default one is as good as those who meet it find it', () => {
  const other = recordOf(world, 'slots', 'server-https').active;
  if (other === undefined) throw new Error('the second server has a certificate');
  expect(namesAt('headquarters', withSlot('headquarters-https', { active: other }))).toEqual(['not-trusted']);
});

test('every slot of a device counts', () => {
  const credential = recordOf(world, 'slots', 'turn').active;
  if (credential === undefined) throw new Error('TURN has a certificate');
  const waiting = withSlot('turn', { pending: { credential } });
  expect(certificateStateOf(waiting, 'sb7-eg', noteTime).names).toEqual([
    { name: 'default', count: 3 },
    { name: 'pending', count: 1 },
  ]);
});

test('while the services restart the state says when that ends', () => {
  const credential = recordOf(world, 'slots', 'headquarters-https').active;
  if (credential === undefined) throw new Error('HQ has a certificate');
  const restarting = withSlot('headquarters-https', { pending: { credential, activeAt: noteTime + 5000 } });
  expect(certificateStateOf(restarting, 'headquarters', noteTime)).toMatchObject({
    names: [{ name: 'restarting', count: 1 }],
    until: noteTime + 5000,
  });
});

test('a voice switch has none to speak of, an appliance with https off has none yet', () => {
  expect(namesAt('voice-switch-1', world)).toEqual([]);
  expect(namesAt('sb7-vsa100', world)).toEqual(['none']);
});

test('no state changes before the next change of all is due', () => {
  const credential = recordOf(world, 'slots', 'headquarters-https').active;
  if (credential === undefined) throw new Error('HQ has a certificate');
  const restarting = withSlot('headquarters-https', { pending: { credential, activeAt: noteTime + 5000 } });
  expect(nextChangeOfStates(restarting, noteTime)).toBe(noteTime + 5000);
  const next = nextChangeOfStates(world, noteTime);
  const untils = Object.keys(world.equipment).map((id) => certificateStateOf(world, id, noteTime).until);
  expect(next).toBeLessThanOrEqual(Math.min(...untils));
  expect(next).toBeGreaterThan(noteTime);
});

test('of a server that nobody meets the state follows its root, its name, its slot and time', async () => {
  const root = await issueAuthority('Own Root');
  const server = await issueServer('sb7-dvs1.sb7.com', { issuedBy: root, notAfter: noteTime + 1000 });
  const verdicts = await verdictsAmong(server, root);
  const active = {
    certificate: server.certificate.fingerprint,
    key: server.certificate.publicKey.fingerprint,
    chain: [root.certificate.fingerprint],
    installedAt: noteTime,
  };
  const served = withCertificates(
    withSlot('server-https', { active }),
    [server.certificate, root.certificate],
    verdicts,
  );
  const trusted = trustedByAllPcs(served, root.certificate);
  const own = recordOf(trusted, 'equipment', 'sb7-dvs1');
  const renamed = withRecords(trusted, 'equipment', { 'sb7-dvs1': { ...own, fqdn: 'other.sb7.com' } });
  const alone = withRecords(trusted, 'slots', {
    'server-https': { ...recordOf(trusted, 'slots', 'server-https'), active: { ...active, chain: [] } },
  });
  for (const [state, inWorld, at] of [
    ['not-trusted', served, noteTime],
    ['installed', trusted, noteTime],
    ['wrong-name', renamed, noteTime],
    ['installed', alone, noteTime],
    ['expired', trusted, noteTime + 2000],
    ['not-trusted', served, noteTime],
  ] as const) {
    expect([state, ...namesAt('sb7-dvs1', inWorld, at)]).toEqual([state, state]);
    expect(namesAt('sb7-dvs1', structuredClone(inWorld), at)).toEqual([state]);
  }
});

function namesAt(device: string, inWorld: World, at = noteTime) {
  return certificateStateOf(inWorld, device, at).names.map(({ name }) => name);
}
