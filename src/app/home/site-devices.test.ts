import { beforeAll, expect, test } from 'vitest';
import { siteConnections } from '@/simulation/connections/site-connections';
import { recordOf, withoutRecords, withRecords, type World } from '@/simulation/world/world';
import { anInstalledLab, noteTime } from '@/testing/lab';
import { connectionLook } from './connection-look';
import { connectionReasons } from './connection-reasons';
import { siteDevices } from './site-devices';

let world: World;

beforeAll(async () => {
  world = (await anInstalledLab()).store.world();
});

test('names the one device of a kind and counts several', () => {
  const devices = siteDevices(world, noteTime).map(({ kind, title, certificates }) => [
    kind,
    title,
    certificates,
  ]);
  expect(devices).toEqual([
    ['headquarters-server', 'Headquarters', 'Certificate: default'],
    ['server', 'SB7-DVS1', 'Certificate: default'],
    ['service-appliance', 'SB7-vSA100', 'Certificate: none'],
    ['edge-gateway', 'SB7-EG', 'Certificate: default'],
    ['mobility-router', 'SB7-MR1', 'Certificate: none'],
    ['voice-switch', '2 × Voice Switch', 'No certificate of its own'],
    ['vendor', 'HarborSign', 'Certificate vendor'],
  ]);
});

test('a device whose portal keeps no certificates in this version says so, and nothing good of them', () => {
  const own = Object.entries(world.slots).filter(([, { equipment }]) => equipment === 'sb7-eg');
  const without = withoutRecords(
    world,
    'slots',
    own.map(([id]) => id),
  );
  expect(siteDevices(without, noteTime).find(({ kind }) => kind === 'edge-gateway')).toMatchObject({
    certificates: 'Not part of this version',
    tone: 'plain',
  });
});

test('a site of 5,000 servers is still one device of the picture, the worst of it in sight', () => {
  const server = recordOf(world, 'equipment', 'sb7-dvs1');
  const slot = recordOf(world, 'slots', 'server-https');
  const ids = Array.from({ length: 4999 }, (_, index) => `server-${String(index)}`);
  const servers = Object.fromEntries(ids.map((id) => [id, { ...server, name: id }]));
  const { active: _active, factory: _factory, ...empty } = slot;
  const slots = Object.fromEntries(
    ids.map((id, index) => [id, { ...(index === 0 ? empty : slot), equipment: id }]),
  );
  const big = withRecords(withRecords(world, 'equipment', servers), 'slots', slots);
  const [devices] = siteDevices(big, noteTime).filter(({ kind }) => kind === 'server');
  expect(devices).toMatchObject({
    title: '5000 × Distributed Voice Server',
    count: 5000,
    certificates: '4999 default, 1 none',
  });
});

test('what several PCs have in common is said once', () => {
  const client = siteConnections(world, noteTime).find(({ id }) => id === 'connect-client-headquarters');
  if (client === undefined) throw new Error('no such row');
  expect(connectionLook(client).word).toBe('Not encrypted');
  expect(connectionReasons(client)).toHaveLength(1);
  const [first, ...rest] = client.views;
  if (first === undefined) throw new Error('a PC says something');
  const secure = { ...first, connection: { ...first.connection, state: 'secure' as const } };
  const mixed = { ...client, state: 'mixed' as const, views: [secure, ...rest] };
  expect(connectionLook(mixed).word).toBe('1 of 27 secure');
  expect(connectionReasons(mixed).map(({ who }) => who)).toEqual([
    'Your PC – Secure',
    'Second PC, Other PCs (25) – Not encrypted',
  ]);
});
