import { connectionTable } from '@/simulation/appliances/registry';
import type { ConnectionId } from '@/simulation/world/appliance';
import type { SiteDevices, SiteMap } from '../site-devices';
import {
  clusterBlock,
  fromLeft,
  gatewayBlock,
  insideBlock,
  laneOf,
  lineGap,
  routerBlock,
  together,
  type Block,
} from './blocks';
import { columns, endOf, spine, type Box, type Lane, type Placed } from './layout';

/** The picture of a site. */
export interface PictureLayout extends Placed {
  readonly height: number;
  /** Where the PCs stand together. */
  readonly pcs: Box;
  /** The strip where lines of the PCs begin that pass below them; absent where none does. */
  readonly spine?: Box;
}

const top = 44;
const phones = { y: 104, height: 50 };
const headquartersTop = 194;
const gap = 10;

/** Where everything of a site stands. Pure. */
export function placeSite(map: SiteMap): PictureLayout {
  const inside = insideOf(map);
  const dmz = dmzOf(map, inside.bottom);
  const placed = together([vendorOf(map), phonesOf(map), inside.placed, dmz.placed]);
  const pcs = pcsBox(placed);
  const bottom = bottomRow(map, Math.max(dmz.bottom, pcs.y + pcs.height) + gap);
  const lanes = asListed(map, placed.lanes).map((lane) => fromSpine(lane, pcs));
  const strip = stripOf(lanes, pcs);
  const whole = together([{ ...placed, lanes }, bottom.placed]);
  return {
    ...whole,
    sources: strip === undefined ? whole.sources : whole.sources.map(besideSpine),
    height: bottom.end,
    pcs,
    ...(strip !== undefined && { spine: strip }),
  };
}

function ofKind({ devices }: SiteMap, kind: SiteDevices['kind']): readonly SiteDevices[] {
  return devices.filter((own) => own.kind === kind);
}

function vendorOf(map: SiteMap): Placed {
  const [devices] = ofKind(map, 'vendor');
  if (devices === undefined) throw new Error('every site has a vendor');
  const box = { ...columns.right, y: top, height: 84 };
  return {
    ...{ sources: [], clusters: [] },
    lanes: laneOf(map, 'browser-vendor', devices.ids, fromLeft(top + 42, columns.right.x)),
    devices: [{ devices, box }],
  };
}

/** The phones inside stand above the server that they register with. */
function phonesOf(map: SiteMap): Placed {
  const x = columns.middle.x + columns.middle.width / 2;
  const from = phones.y + phones.height;
  const ids = ofKind(map, 'headquarters-server').flatMap((own) => own.ids);
  const word = [x, (from + headquartersTop) / 2] as const;
  return {
    ...{ devices: [], clusters: [] },
    lanes: laneOf(map, 'phones-headquarters', ids, { from: [x, from], to: [x, headquartersTop], word }),
    sources: [{ key: 'phones', source: 'phones', box: { ...columns.middle, ...phones } }],
  };
}

interface Stack {
  readonly placed: Placed;
  readonly bottom: number;
}

/** Blocks below one another. The lines of the first one arrive below what stands left of them. */
function stacked(blocks: readonly Block[], start: number, clearance = 0): Stack {
  let bottom = start;
  const placed = blocks.map((block) => {
    const y = Math.max(bottom, clearance - block.firstLine);
    bottom = y + block.height + gap;
    return block.place(y);
  });
  return { placed: together(placed), bottom: bottom - (blocks.length > 0 ? gap : 0) };
}

/** These have blocks of their own in the DMZ and outside. What else the PCs meet stands inside. */
const notInside: readonly SiteDevices['kind'][] = ['vendor', 'edge-gateway', 'mobility-router'];

function insideOf(map: SiteMap): Stack {
  const blocks = map.devices.flatMap((own) => {
    const met = notInside.includes(own.kind) ? [] : metByPcs(own.kind);
    return met.length === 0 ? [] : [insideBlock(map, own, met)];
  });
  return stacked(blocks, headquartersTop);
}

function metByPcs(kind: SiteDevices['kind']): readonly ConnectionId[] {
  const ids = Object.keys(connectionTable) as ConnectionId[];
  return ids.filter((id) => connectionTable[id].to === kind && connectionTable[id].from === 'pcs');
}

/** Above this, the cards of the PCs leave no room for mobile users. */
const belowPcs = 400;

/** Lines into the DMZ pass below all that stands inside. */
function dmzOf(map: SiteMap, insideBottom: number): Stack {
  const gateways = ofKind(map, 'edge-gateway').map((own) => gatewayBlock(map, own));
  const blocks = [...gateways, ...routerBlocks(map)];
  const { placed, bottom } = stacked(blocks, headquartersTop, Math.max(belowPcs, insideBottom + 32));
  return { placed, bottom: Math.max(bottom, insideBottom) };
}

function routerBlocks(map: SiteMap): readonly Block[] {
  const routers = ofKind(map, 'mobility-router');
  return routers.flatMap((own) => {
    const { node } = own;
    if (node === undefined) return [routerBlock(map, own)];
    const nodes = routers.filter((other) => other.node?.cluster === node.cluster);
    return nodes[0] === own ? [clusterBlock(map, node.cluster, nodes)] : [];
  });
}

/** From the top to the last of their lines above the first mobile users. */
function pcsBox({ lanes, sources }: Placed): Box {
  const mobile = sources.filter(({ source }) => source === 'mobility-inside').map(({ box }) => box.y);
  const end = Math.min(Number.POSITIVE_INFINITY, ...mobile);
  const own = lanes.filter(isOfPcs).map(({ from }) => from[1]);
  const last = Math.max(...own.filter((y) => y < end));
  const bottom = Math.min(Math.max(top + 368, last + lineGap / 2), end - gap);
  return { ...columns.left, y: top, height: bottom - top };
}

/** In the order of the list, for those who go along the lines by keys. */
function asListed({ connections }: SiteMap, lanes: readonly Lane[]): readonly Lane[] {
  const places = new Map(connections.map(({ key }, index) => [key, index]));
  const placeOf = ({ group }: Lane) => places.get(group.connections[0]?.key ?? '') ?? 0;
  return lanes.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function isOfPcs({ group }: Lane): boolean {
  return group.connections[0]?.from === 'pcs';
}

function fromSpine(lane: Lane, pcs: Box): Lane {
  const isBelow = isOfPcs(lane) && lane.from[1] > pcs.y + pcs.height;
  return isBelow ? { ...lane, from: [endOf(spine), lane.from[1]] } : lane;
}

function stripOf(lanes: readonly Lane[], pcs: Box): Box | undefined {
  const below = lanes.filter(({ from }) => from[0] === endOf(spine)).map(({ from }) => from[1]);
  if (below.length === 0) return undefined;
  const y = pcs.y + pcs.height;
  return { ...spine, y, height: Math.max(...below) + 10 - y };
}

function besideSpine(placed: Placed['sources'][number]): Placed['sources'][number] {
  if (placed.source !== 'mobility-inside') return placed;
  const x = endOf(spine) + gap;
  return { ...placed, box: { ...placed.box, x, width: endOf(columns.left) - x } };
}

/** What nobody connects to by a line: servers and switches that Director manages. */
function bottomRow(map: SiteMap, y: number): { readonly placed: Placed; readonly end: number } {
  const height = 82;
  const places = [
    ['server', columns.left],
    ['voice-switch', columns.middle],
  ] as const;
  const devices = places.flatMap(([kind, column]) =>
    ofKind(map, kind).map((own) => ({ devices: own, box: { ...column, y, height } })),
  );
  const placed = { lanes: [], sources: [], devices, clusters: [] };
  return { placed, end: devices.length === 0 ? y : y + height + gap };
}
