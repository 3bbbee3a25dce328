import type { SiteDevices, SiteMap } from '../site-devices';
import {
  around,
  columns,
  endOf,
  wordColumns,
  type Box,
  type Lane,
  type Placed,
  type PlacedSource,
  type Point,
  type Source,
} from './layout';
import type { ConnectionId } from '@/simulation/world/appliance';

/** A device with its lines and with those who connect to it alone, one below the other in the picture. */
export interface Block {
  readonly height: number;
  /** How far below its top the first line from the left arrives. */
  readonly firstLine: number;
  readonly place: (top: number) => Placed;
}

const nothing: Placed = { lanes: [], sources: [], devices: [], clusters: [] };

/** Everything that several blocks placed. */
export function together(placed: readonly Placed[]): Placed {
  return {
    lanes: placed.flatMap(({ lanes }) => lanes),
    sources: placed.flatMap(({ sources }) => sources),
    devices: placed.flatMap(({ devices }) => devices),
    clusters: placed.flatMap(({ clusters }) => clusters),
  };
}

/** A row of the site at some devices as a line; nothing where the site has no such connection. */
export function laneOf(
  { connections }: Pick<SiteMap, 'connections'>,
  id: ConnectionId,
  ids: readonly string[],
  ends: Omit<Lane, 'group'>,
): readonly Lane[] {
  const own = connections.filter((connection) => connection.id === id && ids.includes(connection.device));
  return own.length === 0 ? [] : [{ group: { key: `${id} ${ids[0] ?? ''}`, connections: own }, ...ends }];
}

/** A line from the left to a device. */
export function fromLeft(y: number, to: number, from = endOf(columns.left)): Omit<Lane, 'group'> {
  return { from: [from, y], to: [to, y], word: [wordColumns.left, y] };
}

/** A line from outside to a device in the DMZ. */
function fromRight(y: number): Omit<Lane, 'group'> {
  const to: Point = [endOf(columns.dmz), y];
  return { from: [columns.right.x, y], to, word: [wordColumns.right, y] };
}

/** Those of a kind who connect by a line; nobody where there is no line. */
function sourceOf(lanes: readonly Lane[], source: Source, box: Box): readonly PlacedSource[] {
  const [lane] = lanes;
  return lane === undefined ? [] : [{ key: `${source} ${lane.group.key}`, source, box }];
}

/** How far apart two lines are at least: a word and its purpose have room. */
export const lineGap = 46;

/** The middle column: those of the PCs who meet it, from the left. */
export function insideBlock(map: SiteMap, devices: SiteDevices, ids: readonly ConnectionId[]): Block {
  const first = 28;
  // What is said of a device takes the height of two lines.
  const height = 2 * first + Math.max(1, ids.length - 1) * lineGap;
  const place = (top: number): Placed => ({
    ...nothing,
    lanes: ids.flatMap((id, index) =>
      laneOf(map, id, devices.ids, fromLeft(top + first + index * lineGap, columns.middle.x)),
    ),
    devices: [{ devices, box: { ...columns.middle, y: top, height } }],
  });
  return { height, firstLine: first, place };
}

/** An Edge Gateway: the administrator from the left, phones and clients from outside. */
export function gatewayBlock(map: SiteMap, devices: SiteDevices): Block {
  const first = 28;
  const height = 2 * first + 2 * lineGap;
  const firstLine = height - first - 8;
  const place = (top: number): Placed => {
    const at = (index: number) => fromRight(top + first + index * lineGap);
    const phones = laneOf(map, 'phones-outside', devices.ids, at(0));
    const proxy = laneOf(map, 'connect-client-reverse-proxy', devices.ids, at(1));
    const turn = laneOf(map, 'connect-client-turn', devices.ids, at(2));
    const left = laneOf(map, 'browser-gateway', devices.ids, fromLeft(top + firstLine, columns.dmz.x));
    return {
      ...nothing,
      lanes: [...left, ...phones, ...proxy, ...turn],
      sources: [
        ...sourceOf(phones, 'phones-outside', around(columns.right, top + first, 50)),
        ...sourceOf(proxy, 'clients-outside', around(columns.right, top + first + 1.5 * lineGap, 78)),
      ],
      devices: [{ devices, box: { ...columns.dmz, y: top, height } }],
    };
  };
  return { height, firstLine, place };
}

/** The lines of mobile users to a router or a cluster, and they themselves on both sides of it. */
function mobileUsers(map: SiteMap, ids: readonly string[], left: number, right: number): Placed {
  const inside = laneOf(map, 'mobility-inside', ids, fromLeft(left, columns.dmz.x));
  const outside = laneOf(map, 'mobility-outside', ids, fromRight(right));
  return {
    ...nothing,
    lanes: [...inside, ...outside],
    sources: [
      ...sourceOf(inside, 'mobility-inside', around(columns.left, left, 50)),
      ...sourceOf(outside, 'mobility-outside', around(columns.right, right, 50)),
    ],
  };
}

/** A Mobility Router that stands alone, or all of them: the administrator and mobile users. */
export function routerBlock(map: SiteMap, devices: SiteDevices): Block {
  const first = 26;
  const height = 2 * first + lineGap + 4;
  const place = (top: number): Placed => {
    const y = top + first;
    const own: Placed = {
      ...nothing,
      lanes: laneOf(map, 'browser-router', devices.ids, fromLeft(y, columns.dmz.x)),
      devices: [{ devices, box: { ...columns.dmz, y: top, height } }],
    };
    return together([own, mobileUsers(map, devices.ids, y + lineGap + 4, top + height / 2)]);
  };
  return { height, firstLine: first, place };
}

/** Two Mobility Routers that stand in for each other: the administrator to each, mobile users to the virtual name. */
export function clusterBlock(map: SiteMap, cluster: string, nodes: readonly SiteDevices[]): Block {
  const node = { x: columns.dmz.x + 8, width: columns.dmz.width - 16 };
  const first = 48;
  const gap = 52;
  const height = 2 * gap + first + 40;
  const place = (top: number): Placed => {
    const yOf = (index: number) => top + first + 2 * gap * index;
    const own: Placed = {
      ...nothing,
      lanes: nodes.flatMap(({ ids }, index) =>
        laneOf(map, 'browser-router', ids, fromLeft(yOf(index), node.x)),
      ),
      devices: nodes.map((devices, index) => ({ devices, box: around(node, yOf(index), 66) })),
      clusters: [{ cluster, box: { ...columns.dmz, y: top, height } }],
    };
    return together([own, mobileUsers(map, [cluster], top + first + gap, top + first + gap)]);
  };
  return { height, firstLine: first, place };
}
