import { describe, expect, test } from 'vitest';
import { authorityIds } from '@/simulation/world/authority';
import { certificatesInStore } from '@/simulation/pc/certificate-stores';
import { noteSite } from '@/simulation/site/note-site';
import { collectionNames, emptyWorld, type World } from '@/simulation/world/world';
import { aCertificate } from '@/testing/certificate-values';
import type { OrderOfVersion2 } from './version-3';
import type { LabOfVersion4, RequestOfVersion4 } from './version-5';
import { slotKinds } from '@/simulation/appliances/registry';
import { hasSameRecords, upgrade, upgrades, worldVersion } from './upgrade';

const root = aCertificate();

const lab: LabOfVersion4 = {
  name: 'A site',
  seed: '5eed',
  installedAt: 7,
  clock: { kind: 'running', offset: 0 },
  keySource: 'training',
};

/** A world as version 1 saved it: the trainee's PC alone. */
const firstWorld: World = {
  ...emptyWorld,
  lab: { lab } as unknown as World['lab'],
  certificates: { [root.fingerprint]: root },
  authorities: { [authorityIds.vendorRoot]: { name: 'Root', certificate: root.fingerprint, key: 'k' } },
  pcs: { trainee: { name: 'Your PC' } },
};

const orderOfVersion2: OrderOfVersion2 = {
  number: 'HS-100001',
  product: 'wildcard',
  placedAt: 7,
  commonName: '*.sb7.com',
  names: ['*.sb7.com'],
  certificate: root.fingerprint,
  chain: [],
  key: 'k',
  keyMadeBy: 'customer',
  request: 'r',
};

/** What each upgrade promises; one without a test here fails the test below. */
const tests: Readonly<Record<string, () => void>> = {
  2: () => {
    const world = upgraded(firstWorld, 1);
    expect(Object.keys(world.pcs)).toEqual(['trainee', 'second', 'remaining']);
    expect(certificatesInStore(world, 'second', 'trusted-root')).toEqual([root]);
    expect(certificatesInStore(world, 'remaining', 'trusted-root')).toEqual([root]);
    expect(upgraded(emptyWorld, 1)).toEqual(emptyWorld);
  },
  3: () => {
    const { restarts: _restarts, ...collections } = firstWorld;
    const secondWorld = { ...collections, equipment: noteSite(), orders: { 'HS-100001': orderOfVersion2 } };
    const world = upgraded(secondWorld as unknown as World, 2);
    expect(Object.keys(world).sort()).toEqual([...collectionNames].sort());
    expect(world.slots['appliance-https']?.equipment).toBe('sb7-vsa100');
    expect(Object.keys(world.conferences)).toHaveLength(20);
    expect(world.orders['HS-100001']).toEqual({
      number: 'HS-100001',
      product: 'wildcard',
      placedAt: 7,
      commonName: '*.sb7.com',
      names: ['*.sb7.com'],
      endsAt: root.notAfter,
      certificates: [
        {
          kind: 'original',
          certificate: root.fingerprint,
          chain: [],
          key: 'k',
          keyMadeBy: 'customer',
          request: 'r',
          deliveredAt: 7,
        },
      ],
    });
    expect(world.slots['server-https']).toEqual({ kind: 'server-https', equipment: 'sb7-dvs1', history: [] });
    expect(world.slots['mobility-remote']).toMatchObject({ equipment: 'sb7-mr1' });
    expect(Object.values(world.mobilityUsers).map(({ router }) => router)).toEqual([
      'sb7-mr1',
      'sb7-mr1',
      'sb7-mr1',
    ]);
  },
  4: () => {
    expect(upgraded(firstWorld, 3)).toEqual(upgraded(firstWorld, 4));
  },
  5: () => {
    const request: RequestOfVersion4 = {
      fingerprint: 'r',
      key: 'k',
      commonName: 'hq.example',
      subject: [[{ type: '2.5.4.3', value: 'hq.example' }]],
      createdAt: 7,
      file: 'f',
    };
    const { subject, ...rest } = request;
    const { subject: _subject, ...older } = request;
    const slot = { kind: 'headquarters-https', equipment: 'hq', history: [] };
    const slots = { known: { ...slot, request }, older: { ...slot, request: older }, empty: slot };
    const { runs: _runs, ...collections } = firstWorld;
    const world = upgraded({ ...collections, slots } as unknown as World, 4);
    expect(world.lab['lab']).toEqual({ ...lab, countedFrom: 0 });
    expect(world.slots).toEqual({
      known: { ...slot, request: { ...rest, asks: { subject } } },
      older: { ...slot, request: older },
      empty: slot,
    });
    expect(world.runs).toEqual({});
    expect([3, 4].map(hasSameRecords)).toEqual([false, false]);
  },
  6: () => {
    expect(upgraded(firstWorld, 5)).toBe(firstWorld);
  },
  // Its database keeps long lists apart: `database-upgrade.test.ts`.
  7: () => {
    expect(upgraded(firstWorld, 6)).toBe(firstWorld);
  },
  // Its database knows what was ever kept unprotected.
  8: () => {
    expect(upgraded(firstWorld, 7)).toBe(firstWorld);
  },
};

function upgraded(world: World, from: number): World {
  const outcome = upgrade(world, from);
  if (!outcome.ok) throw new Error(outcome.problem.name);
  return outcome.value;
}

describe('every upgrade', () => {
  test.each(Object.keys(upgrades))('to version %s does what it promises', (version) => {
    expect(tests[version], 'a test of this upgrade').toBeDefined();
    tests[version]?.();
  });

  test('follows the one before it', () => {
    const numbers = Object.keys(upgrades).map(Number);
    expect(numbers).toEqual(Array.from(numbers, (_, index) => index + 2));
  });
});

test('a world of this version stays as it is', () => {
  expect(upgraded(firstWorld, worldVersion)).toBe(firstWorld);
  expect(hasSameRecords(worldVersion)).toBe(true);
});

test('a world of a newer version is refused', () => {
  expect(upgrade(firstWorld, worldVersion + 1)).toMatchObject({
    ok: false,
    problem: { name: 'lab-newer', values: { version: String(worldVersion + 1) } },
  });
});

test('worlds have these slots: a further one of a device that there was needs an upgrade with `withAllSlots`, and is named here then', () => {
  expect(Object.keys(slotKinds).toSorted()).toMatchInlineSnapshot(`
    [
      "appliance-https",
      "edge-gateway",
      "headquarters-https",
      "mobility-authority",
      "mobility-local",
      "mobility-local-virtual",
      "mobility-remote",
      "mobility-remote-virtual",
      "rast",
      "remote-phone",
      "reverse-proxy",
      "server-https",
      "turn",
      "vendor-web-site",
    ]
  `);
});
