import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Action } from '@/simulation/catalogue/catalogue';
import { register } from '@/simulation/appliances/registry';
import { siteConnections } from '@/simulation/connections/site-connections';
import { trustInSlot } from '@/simulation/connections/trust';
import { preflightTargets } from '@/simulation/preflight/preflight-target';
import type { Appliance, ConnectionId } from '@/simulation/world/appliance';
import type { EquipmentKind, SlotKind } from '@/simulation/world/equipment';
import { slotsOf } from '@/simulation/world/find-records';
import { recordOf } from '@/simulation/world/world';
import { upgrade } from '@/state/upgrades/upgrade';
import { must, noteTime, openLab, type TestLab } from '@/testing/lab';
import { pageOfSlot } from '@/views/shell/page-of-slot';
import { placeSite } from './home/picture/place-site';
import { siteDevices } from './home/site-devices';

/** A printer that nobody sells: its web page has a default certificate, its mail none. */
const printer: Appliance = {
  kind: 'printer' as EquipmentKind,
  equipment: {
    label: 'Printer',
    certificateTab: 'summary',
    ownPortal: true,
    goesWith: () => 'Its paper goes with it.',
    without: (world) => ({ ...world, orders: {} }),
    noteDevices: {
      'sb7-printer': { name: 'SB7-PRINTER', fqdn: 'sb7-printer.sb7.com', ipAddress: '10.7.0.50' },
    },
    takes: 'paste',
    elsewhere: 'Printer of a real site',
  },
  slots: {
    ['printer-web' as SlotKind]: {
      label: 'Web page',
      mustName: 'fqdn',
      answers: 'inside',
      browsed: 'browser-printer' as ConnectionId,
      metBy: ['pcs'],
      firstCertificate: 'inside',
      page: { portal: 'Printer', path: 'certificate' },
    },
    ['printer-mail' as SlotKind]: { label: 'Mail', mustName: 'fqdn' },
  },
  connections: {
    ['browser-printer' as ConnectionId]: {
      from: 'pcs',
      program: 'Browser',
      purpose: 'Printing',
      name: 'fqdn',
      server: 'the printer',
      otherwise: 'error',
    },
  },
};

let lab: TestLab;
let takeOut: () => void;

beforeAll(async () => {
  takeOut = register(printer);
  // Not a copy of what others have installed: they know of no printer.
  lab = await openLab();
  must(await lab.perform({ type: 'install-site', keySource: 'training', seed: '5eed' }));
});

afterAll(() => {
  takeOut();
});

async function perform(action: Action) {
  must(await lab.perform(action));
  return lab.store.world();
}

test('installation puts it into the site, with both slots and the default certificate of the one', () => {
  const world = lab.store.world();
  expect(recordOf(world, 'equipment', 'sb7-printer')).toMatchObject({ kind: 'printer', city: 'Sunnyvale' });
  const slots = slotsOf(world, 'sb7-printer').map(([id, { active }]) => [id, active !== undefined]);
  expect(slots).toEqual([
    ['printer-web', true],
    ['printer-mail', false],
  ]);
  const { certificate } = recordOf(world, 'slots', 'printer-web').active ?? { certificate: '' };
  expect(recordOf(world, 'certificates', certificate).subjectAlternativeNames).toContainEqual({
    kind: 'dns',
    value: 'sb7-printer.sb7.com',
  });
});

test('the tables judge who meets it, and whose stores count', () => {
  const world = lab.store.world();
  const row = siteConnections(world, noteTime).find(({ device }) => device === 'sb7-printer');
  expect(row).toMatchObject({
    program: 'Browser',
    purpose: 'Printing',
    state: 'broken',
    host: 'sb7-printer.sb7.com',
  });
  expect(row?.views.map(({ connection }) => connection.slot)).toContain('printer-web');
  const slot = recordOf(world, 'slots', 'printer-web');
  const certificate = recordOf(world, 'certificates', slot.active?.certificate ?? '');
  const trust = trustInSlot(world, slot, { certificate, companions: [] }, noteTime);
  expect(trust).toMatchObject([{ audience: 'pcs', trusting: 0, all: 27 }]);
});

test('the pre-flight has it as a target, here and elsewhere, and knows the page that installs', () => {
  const world = lab.store.world();
  const targets = preflightTargets(world).filter(({ device }) => device === printer.kind);
  expect(targets.map(({ label, form }) => [label, form])).toEqual([
    ['SB7-PRINTER: Web page', 'paste'],
    ['SB7-PRINTER: Mail', 'paste'],
    ['Printer of a real site', 'paste'],
  ]);
  expect(pageOfSlot(world, 'printer-web')).toEqual({
    address: 'https://sb7-printer.sb7.com/certificate',
    portal: 'Printer',
  });
});

test('the site map shows it with the state of its certificates, and draws who meets it', () => {
  const world = lab.store.world();
  const devices = siteDevices(world, noteTime);
  const shown = devices.find(({ kind }) => kind === printer.kind);
  expect(shown).toMatchObject({ title: 'SB7-PRINTER', host: 'sb7-printer.sb7.com' });
  const picture = placeSite({ connections: siteConnections(world, noteTime), devices });
  expect(picture.devices.map((own) => own.devices)).toContain(shown);
  const met = picture.lanes.flatMap(({ group }) => group.connections.map(({ device }) => device));
  expect(met).toContain('sb7-printer');
});

test('a saved world from before it is upgraded with its slots where the device is', () => {
  const { slots, ...rest } = lab.store.world();
  const { 'printer-mail': _missing, ...older } = slots;
  const opened = upgrade({ ...rest, slots: older }, 2);
  expect(opened.ok && Object.keys(opened.value.slots)).toContain('printer-mail');
});

test('deletion takes its slots, its connections and what it says goes with it', async () => {
  const world = await perform({ type: 'remove-equipment', equipment: 'sb7-printer' });
  expect(Object.keys(world.slots).filter((id) => id.startsWith('printer'))).toEqual([]);
  expect(siteConnections(world, noteTime).filter(({ purpose }) => purpose === 'Printing')).toEqual([]);
  expect(siteDevices(world, noteTime).map(({ kind }) => kind)).not.toContain(printer.kind);
});

test('another one that is added begins with its slots empty', async () => {
  const { 'sb7-dvs1': server } = lab.store.world().equipment;
  if (server === undefined) throw new Error('the site has a second server');
  const values = {
    ...server,
    kind: printer.kind as EquipmentKind,
    name: 'Second',
    fqdn: '',
    ipAddress: '10.7.0.51',
  };
  const world = await perform({ type: 'add-equipment', values });
  expect(slotsOf(world, 'second').map(([, { kind, active }]) => [kind, active])).toEqual([
    ['printer-web', undefined],
    ['printer-mail', undefined],
  ]);
});
