import { beforeAll, expect, test } from 'vitest';
import { addEquipment } from '@/simulation/site/equipment';
import { siteConnections } from '@/simulation/connections/site-connections';
import { proposedCluster, saveCluster } from '@/simulation/site/change-cluster';
import { recordOf, type World } from '@/simulation/world/world';
import { anInstalledLab, noteTime } from '@/testing/lab';
import { siteDevices } from '../site-devices';
import type { Box, Lane } from './layout';
import { placeSite, type PictureLayout } from './place-site';
import { connectionTable } from '@/simulation/appliances/registry';

let world: World;

beforeAll(async () => {
  world = (await anInstalledLab()).store.world();
});

function placed(of: World): PictureLayout {
  return placeSite({ connections: siteConnections(of, noteTime), devices: siteDevices(of, noteTime) });
}

/** So many more appliances, gateways and routers, the first router clustered. */
function grown(count: number): World {
  const originals = ['sb7-vsa100', 'sb7-eg', 'sb7-mr1'];
  const numbers = Array.from({ length: count }, (_, index) => index + 2);
  const bigger = originals.reduce(
    (site, original) => numbers.reduce((own, number) => withCopy(own, original, number), site),
    world,
  );
  const values = proposedCluster(bigger, 'sb7-mr1');
  const outcome = saveCluster(bigger, { type: 'save-cluster', router: 'sb7-mr1', values }, {}, noteTime);
  if (!outcome.ok) throw new Error(outcome.problem.name);
  return outcome.value.world;
}

function withCopy(site: World, original: string, number: number): World {
  const model = recordOf(site, 'equipment', original);
  const name = `${model.name}-${String(number)}`;
  const values = { ...model, name, fqdn: `${name}.sb7.com` };
  const outcome = addEquipment(site, { type: 'add-equipment', values }, {}, noteTime);
  if (!outcome.ok) throw new Error(outcome.problem.name);
  return outcome.value.world;
}

const sites: readonly (readonly [string, () => World])[] = [
  ['the note’s site', () => world],
  ['two of everything and a cluster', () => grown(1)],
  ['three of everything and a cluster', () => grown(2)],
];

test('has a line for every row of the note’s site', () => {
  const { lanes } = placed(world);
  const ids = lanes.map(({ group }) => group.connections[0]?.id).toSorted();
  expect(ids).toEqual(Object.keys(connectionTable).toSorted());
});

test('each device has its own lines, and a cluster its own mobile users', () => {
  const { lanes, devices, clusters } = placed(grown(1));
  const keys = lanes.map(({ group }) => group.key);
  expect(keys).toEqual(
    expect.arrayContaining(['connect-client-conferencing sb7-vsa100-2', 'phones-outside sb7-eg-2']),
  );
  expect(keys.filter((key) => key.startsWith('mobility-inside'))).toEqual([
    'mobility-inside sb7-mr1',
    'mobility-inside sb7-mr1-2',
  ]);
  expect(clusters.map(({ cluster }) => cluster)).toEqual(['sb7-mr1']);
  expect(devices.filter(({ devices: { kind } }) => kind === 'mobility-router')).toHaveLength(3);
});

test('where there are many, a line stands for all of a kind', () => {
  const { lanes, devices } = placed(grown(8));
  expect(devices).toHaveLength(7);
  expect(lanes).toHaveLength(Object.keys(connectionTable).length);
  const conferencing = lanes.find(({ group }) => group.connections[0]?.id === 'connect-client-conferencing');
  expect(conferencing?.group.connections).toHaveLength(9);
});

test.each(sites)(
  '%s: no boxes overlap, no words of lines touch, and all lines are straight',
  (_name, site) => {
    const layout = placed(site());
    const boxes = [
      layout.pcs,
      ...layout.sources.map(({ box }) => box),
      ...layout.devices.map(({ box }) => box),
    ];
    const pairs = boxes.flatMap((box, index) => boxes.slice(index + 1).map((other) => [box, other] as const));
    expect(pairs.filter(([box, other]) => overlap(box, other))).toEqual([]);
    expect(closest(layout.lanes.filter(isLevel))).toBeGreaterThanOrEqual(44);
    expect(layout.lanes.filter((lane) => !isLevel(lane))).toHaveLength(1);
  },
);

test.each(sites)('%s: no line runs through a box that it does not belong to', (_name, site) => {
  const { lanes, devices, sources, pcs } = placed(site());
  const boxes = [pcs, ...sources.map(({ box }) => box), ...devices.map(({ box }) => box)];
  const crossed = lanes.filter(isLevel).flatMap(({ group, from, to }) => {
    const [start, end] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
    const y = from[1];
    const through = boxes.filter(
      (box) => box.y < y && y < box.y + box.height && box.x < end - 1 && start + 1 < box.x + box.width,
    );
    return through.length === 0 ? [] : [group.key];
  });
  expect(crossed).toEqual([]);
});

function isLevel({ from, to }: Lane): boolean {
  return from[1] === to[1];
}

function overlap(one: Box, other: Box): boolean {
  const isApart = (start: number, size: number, from: number, length: number) =>
    start + size <= from || from + length <= start;
  return (
    !isApart(one.x, one.width, other.x, other.width) && !isApart(one.y, one.height, other.y, other.height)
  );
}

/** The smallest distance between the words of two lines that stand in the same column. */
function closest(lanes: readonly Lane[]): number {
  const gaps = lanes.flatMap(({ word: [x, y] }, index) =>
    lanes.slice(index + 1).flatMap(({ word }) => (word[0] === x ? [Math.abs(word[1] - y)] : [])),
  );
  return Math.min(...gaps);
}
