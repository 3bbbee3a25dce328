import { expect, test } from 'vitest';
import { replay } from '../catalogue/catalogue';
import { anInstalledLab, must } from '@/testing/lab';
import { recordOf } from '../world/world';
import { presentNames, problemOfNames, renamedEquipment, type RenameSite } from './rename-site';

async function aSite() {
  const lab = await anInstalledLab();
  const names = presentNames(lab.store.world());
  const action: RenameSite = {
    type: 'rename-site',
    ...names,
    company: 'Example Works',
    domain: 'example.com',
    insidePrefix: '192.168',
    outsidePrefix: '198.51.100',
    city: 'Ottawa',
    state: 'Ontario',
    country: 'ca',
    hosts: { ...names.hosts, headquarters: 'ex-hq', 'sb7-dvs1': 'ex-dvs1', 'voice-switch-1': 'EX-SG90-1' },
  };
  return { lab, action };
}

test('the present names change nothing but the case of the domain', async () => {
  const { lab } = await aSite();
  const world = lab.store.world();
  const lowered = (equipment: unknown) => JSON.stringify(equipment).toLowerCase();
  expect(lowered(renamedEquipment(world, presentNames(world)))).toBe(lowered(world.equipment));
});

test('what keeps its names and addresses is the very same record', async () => {
  const { lab } = await aSite();
  const world = lab.store.world();
  const names = presentNames(world);
  const lowered = renamedEquipment(world, { ...names, domain: names.domain.toLowerCase() });
  const again = renamedEquipment({ ...world, equipment: lowered }, { ...names, domain: 'sb7.com' });
  expect(Object.keys(again).every((id) => again[id] === lowered[id])).toBe(true);
  const moved = renamedEquipment(world, { ...names, insidePrefix: '192.168' });
  expect(moved['headquarters']).not.toBe(world.equipment['headquarters']);
});

test('the whole site gets its new names in one step that can be taken back', async () => {
  const { lab, action } = await aSite();
  const before = lab.store.world();
  must(await lab.perform(action));
  const { equipment, lab: own, slots } = lab.store.world();
  expect(equipment['headquarters']).toMatchObject({
    name: 'Headquarters',
    fqdn: 'ex-hq.example.com',
    ipAddress: '192.168.0.10',
    organization: 'Example Works',
    city: 'Ottawa',
    state: 'Ontario',
    country: 'CA',
  });
  expect(equipment['sb7-dvs1']).toMatchObject({ name: 'ex-dvs1', fqdn: 'ex-dvs1.example.com' });
  expect(equipment['sb7-eg']).toMatchObject({
    fqdn: 'sb7-eg.example.com',
    outsideFqdn: 'eg.example.com',
    outsideIpAddress: '198.51.100.30',
  });
  expect(equipment['voice-switch-1']).toMatchObject({
    name: 'EX-SG90-1',
    fqdn: '',
    ipAddress: '192.168.1.10',
  });
  expect(own['lab']?.name).toBe('Example Works');
  expect(slots).toEqual(before.slots);
  expect(replay(await lab.store.storage.readJournal())).toEqual(lab.store.snapshot().world);
  must(await lab.perform({ type: 'undo' }));
  expect(lab.store.world()).toEqual(before);
});

test('whoever was signed in at a host stays signed in', async () => {
  const { lab, action } = await aSite();
  const secrets = { password: 'changeme' };
  const signIn = { type: 'sign-in', user: 'admin' } as const;
  must(await lab.perform({ ...signIn, session: 'sb7-hq.sb7.com', server: '' }, { secrets }));
  must(await lab.perform({ ...signIn, session: 'connect-client', server: 'SB7-HQ.SB7.com' }, { secrets }));
  must(await lab.perform(action));
  const { sessions } = lab.store.world();
  expect(Object.keys(sessions)).toEqual(['ex-hq.example.com', 'connect-client']);
  expect(sessions['connect-client']?.server).toBe('ex-hq.example.com');
});

test.each<[string, Partial<RenameSite>, { readonly name: string; readonly field: string }]>([
  ['no company', { company: ' ' }, { name: 'name-required', field: 'company' }],
  ['no domain', { domain: '' }, { name: 'name-required', field: 'domain' }],
  ['a domain that is none', { domain: 'exa mple' }, { name: 'name-not-a-host', field: 'domain' }],
  [
    'a prefix that is none',
    { insidePrefix: '10.999' },
    { name: 'address-not-an-ip-address', field: 'insidePrefix' },
  ],
  [
    'an outside prefix',
    { outsidePrefix: 'x' },
    { name: 'address-not-an-ip-address', field: 'outsidePrefix' },
  ],
  ['a country that is none', { country: 'Canada' }, { name: 'country-not-iso-3166', field: 'country' }],
])('refused: %s', async (_what, values, problem) => {
  const { lab, action } = await aSite();
  expect(problemOfNames(lab.store.world(), { ...action, ...values })).toMatchObject(problem);
  expect(await lab.perform({ ...action, ...values })).toMatchObject({ ok: false, problem });
});

test('refused: the name of a device that keeps it', async () => {
  const { lab } = await aSite();
  const world = lab.store.world();
  const hosts = { 'sb7-dvs1': recordOf(world, 'equipment', 'voice-switch-1').name };
  expect(problemOfNames(world, { ...presentNames(world), hosts })).toMatchObject({
    name: 'name-taken',
    field: 'hosts.sb7-dvs1',
  });
});

test('refused: one host name for two servers', async () => {
  const { lab, action } = await aSite();
  const hosts = { ...action.hosts, 'sb7-dvs1': 'EX-HQ' };
  expect(await lab.perform({ ...action, hosts })).toMatchObject({ problem: { name: 'name-taken' } });
});
