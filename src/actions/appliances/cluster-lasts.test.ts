import { beforeEach, describe, expect, test } from 'vitest';
import { answeringSlot, clusterOf, routerSlot } from '@/simulation/appliances/mobility-router/cluster';
import { settle } from '@/simulation/clock/time';
import { browserConnection } from '@/simulation/connections/browser';
import { isChanged } from '@/simulation/connections/compare-connections';
import { mobilityConnection } from '@/simulation/connections/mobility-clients';
import { foresee } from '@/simulation/foresight/foresee';
import { proposedCluster } from '@/simulation/site/change-cluster';
import { presentNames } from '@/simulation/site/rename-site';
import type { GenerateCertificate } from '@/simulation/slots/generate-certificate';
import type { SlotKind } from '@/simulation/world/equipment';
import type { World } from '@/simulation/world/world';
import { aLabOfOtherKeys, anInstalledLab, must, type TestLab } from '@/testing/lab';
import { createCheckpoints } from '../history/history';
import { saveLabFile } from '../history/lab-file/save-lab-file';

const first = 'sb7-mr1';
const second = 'sb7-mr2';
const password = 'correct horse battery';

let lab: TestLab;

/** Two nodes with virtual certificates on both sides, and every user provisioned. */
beforeEach(async () => {
  lab = await anInstalledLab();
  must(await lab.perform(generation('mobility-authority', 'sb7.com')));
  await restart();
  const values = proposedCluster(world(), first);
  must(await lab.perform({ type: 'save-cluster', router: first, values }));
  must(await lab.perform(generation('mobility-local-virtual', 'sb7-mr.sb7.com')));
  must(await lab.perform(generation('mobility-remote-virtual', 'mobility.sb7.com')));
  await restart();
  const users = Object.keys(world().mobilityUsers);
  must(await lab.perform({ type: 'provision-clients', router: first, users }));
});

function world(of = lab): World {
  return settle(of.store.world(), of.store.now());
}

function generation(kind: SlotKind, commonName: string, router = first): GenerateCertificate {
  const [slot] = routerSlot(world(), router, kind);
  const subject = { organization: 'ShoreTel', organizationalUnit: '', city: 'Sunnyvale' };
  return {
    type: 'generate-certificate',
    slot,
    commonName,
    ...subject,
    state: 'California',
    country: 'US',
    alternativeNames: kind === 'mobility-authority' ? [] : [commonName],
    keyLength: 2048,
    accepted: ['authority-generated', 'remote-access-mismatch'],
  };
}

async function restart(equipment = first) {
  must(await lab.perform({ type: 'restart-appliance', equipment }));
  lab.wait(120_000);
}

/** What the first user's client says on both sides. */
function states(of = lab): readonly string[] {
  return (['inside', 'outside'] as const).map((side) => {
    const { state, reasons } = mobilityConnection(world(of), 'sarah.lopez', side, of.store.now());
    return state === 'secure' ? state : (reasons[0]?.name ?? '');
  });
}

const good = ['secure', 'secure'];

/** What belongs to routers, to be compared. */
function routersOf(of = lab) {
  const { clusters, mobilityUsers, slots } = of.store.world();
  const own = Object.entries(slots).filter(([, { kind }]) => kind.startsWith('mobility-'));
  return { clusters, mobilityUsers, slots: Object.fromEntries(own) };
}

test('the standby answers at the virtual name after a takeover, with the shared certificates', async () => {
  expect(states()).toEqual(good);
  must(await lab.perform({ type: 'take-over', router: first }));
  expect(clusterOf(world(), first)?.active).toBe(second);
  expect(states()).toEqual(good);
  const { slot } = browserConnection(world(), { scheme: 'https', host: 'SB7-MR.sb7.com' }, lab.store.now());
  expect(slot).toBe('mobility-local-virtual');
});

/** Which clients an action would cut off, and why. */
function lost(type: 'take-over' | 'dissolve-cluster', router: string) {
  const { connections } = foresee(world(), { type, router }, undefined, lab.store.now());
  return connections.flatMap(({ row, views }) => {
    const cut = views.filter((view) => isChanged(view) && view.before?.state === 'secure');
    const names = cut.map(({ name }) => name);
    return cut.length === 0 ? [] : [[row.program, names, cut[0]?.after?.reasons[0]?.name]];
  });
}

test('what a takeover and the end of the cluster cost is known before', async () => {
  expect(lost('take-over', first)).toEqual([]);
  const names = ['David Kim', 'Maria Rossi', 'Sarah Lopez'];
  expect(lost('dissolve-cluster', second)).toEqual([
    ['Mobility clients inside', names, 'no-certificate'],
    ['Mobility clients outside', names, 'no-certificate'],
  ]);
  must(await lab.perform({ type: 'dissolve-cluster', router: second }));
  expect(states()).toEqual(['no-certificate', 'no-certificate']);
});

test('a lab file carries the cluster, its users and its certificates to another browser', async () => {
  const file = await saveLabFile(lab.store, password);
  if (!file.ok) throw new Error(file.problem.name);
  const other = await aLabOfOtherKeys(lab.store.now());
  const inputs = { files: [file.value], secrets: { password } };
  must(await other.perform({ type: 'open-lab-file', withKeys: true }, inputs));
  expect(routersOf(other)).toEqual(routersOf());
  expect(states(other)).toEqual(good);
  must(await other.perform({ type: 'provision-clients', router: second, users: ['david.kim'] }));
});

test('a checkpoint brings back a cluster that was dissolved, and undo does too', async () => {
  const checkpoints = createCheckpoints(lab.store);
  await checkpoints.save('clustered');
  const before = routersOf();
  must(await lab.perform({ type: 'dissolve-cluster', router: second }));
  expect(states()).toEqual(['no-certificate', 'no-certificate']);
  must(await lab.perform({ type: 'undo' }));
  expect(routersOf()).toEqual(before);
  must(await lab.perform({ type: 'redo' }));
  const [checkpoint] = await checkpoints.list();
  must(await lab.perform({ type: 'restore-checkpoint', checkpoint: checkpoint?.id ?? '' }));
  expect(routersOf()).toEqual(before);
  expect(states()).toEqual(good);
});

test('a change of users is taken back with their clients', async () => {
  const before = routersOf();
  must(await lab.perform({ type: 'remove-mobility-users', users: ['sarah.lopez', 'david.kim'] }));
  expect(Object.keys(world().mobilityUsers)).toEqual(['maria.rossi']);
  must(await lab.perform({ type: 'undo' }));
  expect(routersOf()).toEqual(before);
  expect(states()).toEqual(good);
});

describe('a site under other names', () => {
  test('moves the virtual name too; certificates keep theirs, and clients say so', async () => {
    const names = presentNames(world());
    must(await lab.perform({ type: 'rename-site', ...names, domain: 'example.com' }));
    expect(clusterOf(world(), first)?.virtualFqdn).toBe('sb7-mr.example.com');
    expect(states()).toEqual(['name-does-not-match', 'name-does-not-match']);
    must(await lab.perform(generation('mobility-local-virtual', 'sb7-mr.example.com')));
    must(await lab.perform(generation('mobility-remote-virtual', 'mobility.example.com')));
    await restart();
    expect(states()).toEqual(good);
  });

  test('gives no device the name of the cluster', async () => {
    const names = presentNames(world());
    const hosts = { ...names.hosts, [first]: 'SB7-mr' };
    const taken = { ok: false, problem: { name: 'name-taken' } };
    expect(await lab.perform({ type: 'rename-site', ...names, hosts })).toMatchObject(taken);
    const values = { fqdn: 'sb7-mr.sb7.com' };
    const change = { type: 'update-equipment', equipment: 'sb7-eg', values } as const;
    expect(await lab.perform(change)).toMatchObject(taken);
  });
});

describe('a node that is removed', () => {
  test('leaves users, authority and virtual certificates to the other, with the name outside', async () => {
    const authority = routerSlot(world(), first, 'mobility-authority')[1].active;
    const virtual = routerSlot(world(), first, 'mobility-remote-virtual')[1].active;
    must(await lab.perform({ type: 'remove-equipment', equipment: first }));
    expect(clusterOf(world(), second)).toBeUndefined();
    expect(Object.values(world().mobilityUsers).map(({ router }) => router)).toEqual([
      second,
      second,
      second,
    ]);
    expect(routerSlot(world(), second, 'mobility-authority')[1].active).toEqual(authority);
    expect(routerSlot(world(), second, 'mobility-remote-virtual')[1].active).toEqual(virtual);
    // Alone, it presents certificates of its own, of which it has none.
    expect(states()).toEqual(['no-certificate', 'no-certificate']);
    must(await lab.perform(generation('mobility-remote', 'mobility.sb7.com', second)));
    await restart(second);
    expect(states()[1]).toBe('secure');
  });

  test('and was the second leaves the first as it was before the cluster', async () => {
    must(await lab.perform({ type: 'remove-equipment', equipment: second }));
    expect(clusterOf(world(), first)).toBeUndefined();
    expect(answeringSlot(world(), first, 'outside')[0]).toBe('mobility-remote');
    expect(Object.values(world().slots).filter(({ equipment }) => equipment === second)).toEqual([]);
  });

  test('comes back with undo, the cluster with it', async () => {
    const before = routersOf();
    must(await lab.perform({ type: 'remove-equipment', equipment: first }));
    must(await lab.perform({ type: 'undo' }));
    expect(routersOf()).toEqual(before);
    expect(states()).toEqual(good);
  });
});
