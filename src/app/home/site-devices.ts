import { doInTurns } from '@/actions/perform';
import { clusterOf, nodesOf } from '@/simulation/appliances/mobility-router/cluster';
import { equipmentKinds } from '@/simulation/appliances/registry';
import { certificateStateOf, countStates } from '@/simulation/connections/certificate-state';
import {
  type SiteConnection,
  siteConnections,
  siteConnectionsInSteps,
} from '@/simulation/connections/site-connections';
import { vendorAddresses } from '@/simulation/vendor/registration';
import type { Equipment, EquipmentKind } from '@/simulation/world/equipment';
import { equipmentOfKind, slotsOf } from '@/simulation/world/find-records';
import { recordOf, type World } from '@/simulation/world/world';
import { useJudged, usePresent } from '@/state/use-world';
import {
  certificateStateLine,
  certificateStateTone,
  type StateTone,
} from '@/views/certificate/certificate-state/certificate-state-text';
import { startAbortable } from '@/views/shell/start-abortable';
import { startTransition, useEffect, useState } from 'react';

/** One device, or all of a kind: where there are many they are counted, so that a big site stays one picture. */
export interface SiteDevices {
  /** Tells it from all others; the kind alone where it stands for all of the kind. */
  readonly key: string;
  readonly kind: EquipmentKind | 'vendor';
  /** Ids of the equipment. */
  readonly ids: readonly string[];
  readonly title: string;
  /** Name or address of the one device; empty for several. */
  readonly host: string;
  readonly count: number;
  /** What is to be said of their certificates. */
  readonly certificates: string;
  /** The cluster whose node it is, and whether it answers at the virtual name now. */
  readonly node?: { readonly cluster: string; readonly isActive: boolean };
  readonly tone: StateTone;
  /** The next lab time, in milliseconds, at which any of it could change by itself; Infinity if never. */
  readonly until: number;
}

/** How many devices of a kind with a portal stand each for itself. */
const mostAlone = 4;

/** The devices of the site by kind, and the vendor, at a lab time in milliseconds. */
export function siteDevices(world: World, at: number): readonly SiteDevices[] {
  const kinds = Object.keys(equipmentKinds) as EquipmentKind[];
  const vendor: SiteDevices = {
    key: 'vendor',
    kind: 'vendor',
    ids: ['vendor'],
    title: 'HarborSign',
    host: vendorAddresses.host,
    count: 1,
    certificates: 'Certificate vendor',
    tone: 'good',
    until: Number.POSITIVE_INFINITY,
  };
  return [...kinds.flatMap((kind) => devicesOfKind(world, kind, at)), vendor];
}

function devicesOfKind(world: World, kind: EquipmentKind, at: number): readonly SiteDevices[] {
  const found = equipmentOfKind(world.equipment, kind);
  if (found.length === 0) return [];
  if (!equipmentKinds[kind].ownPortal || found.length > mostAlone)
    return [{ ...devicesOf(world, kind, found, at), key: kind }];
  return besideOneAnother(world, found).map((id) => devicesOf(world, kind, [id], at));
}

/** The nodes of a cluster follow each other. */
function besideOneAnother(world: World, ids: readonly string[]): readonly string[] {
  return [...new Set(ids.flatMap((id) => [id, ...nodesOf(world, id)]))];
}

function devicesOf(world: World, kind: EquipmentKind, ids: readonly string[], at: number): SiteDevices {
  const [id = ''] = ids;
  const one = ids.length === 1 ? recordOf(world, 'equipment', id) : undefined;
  return {
    ...{ key: `${kind} ${id}`, kind, ids, count: ids.length },
    title: one?.name ?? `${String(ids.length)} × ${equipmentKinds[kind].label}`,
    host: one === undefined ? '' : hostOf(one),
    ...(one !== undefined && nodeOf(world, id)),
    ...certificatesOf(world, kind, ids, at),
  };
}

function nodeOf(world: World, id: string): Pick<SiteDevices, 'node'> {
  const cluster = clusterOf(world, id);
  return cluster === undefined
    ? {}
    : { node: { cluster: cluster.nodes[0], isActive: cluster.active === id } };
}

function hostOf({ fqdn, ipAddress }: Equipment): string {
  return fqdn === '' ? ipAddress : fqdn;
}

type Certificates = Pick<SiteDevices, 'certificates' | 'tone' | 'until'>;

function certificatesOf(world: World, kind: EquipmentKind, ids: readonly string[], at: number): Certificates {
  const { certificateTab, ownPortal } = equipmentKinds[kind];
  const until = Number.POSITIVE_INFINITY;
  if (certificateTab === 'none') return { certificates: 'No certificate of its own', tone: 'plain', until };
  if (ownPortal && ids.every((id) => slotsOf(world, id).length === 0))
    return { certificates: 'Not part of this version', tone: 'plain', until };
  const states = ids.map((id) => certificateStateOf(world, id, at));
  const names = countStates(states.flatMap((state) => state.names));
  return {
    certificates: certificateStateLine({ names }),
    tone: certificateStateTone({ names }),
    until: states.reduce((next, state) => Math.min(next, state.until), until),
  };
}

/** What the site map shows, as it is now; it follows whatever time changes. */
export interface SiteMap {
  readonly connections: readonly SiteConnection[];
  readonly devices: readonly SiteDevices[];
}

/** The site map of the lab. */
export function useSiteMap(): SiteMap {
  return useJudged(siteMapOf, nextChange);
}

function siteMapOf(world: World, at: number): SiteMap {
  return { connections: siteConnections(world, at), devices: siteDevices(world, at) };
}

function nextChange({ connections, devices }: SiteMap): number {
  return Math.min(Number.POSITIVE_INFINITY, ...[...connections, ...devices].map(({ until }) => until));
}

/** With fewer devices all is judged while it is drawn. */
const manyDevices = 200;

/**
 * Whether the connections of the site can be drawn: a big one is judged in turns first, so that the page answers
 * meanwhile. It stays so; what a commit changes is judged beside what holds.
 */
export function useJudgedAhead(): boolean {
  const { world } = usePresent();
  const at = useJudged(timeAsked);
  const [isJudged, setJudged] = useState(() => Object.keys(world().equipment).length < manyDevices);
  useEffect(() => {
    if (isJudged) return undefined;
    return startAbortable(async (signal) => {
      // What cannot be judged throws where it is drawn, as on every page.
      await doInTurns(siteConnectionsInSteps(world(), at), signal).catch(() => undefined);
      // A picture of thousands is long to draw, too: not all in one task.
      if (!signal.aborted) startTransition(() => setJudged(true));
    }, 0);
  }, [isJudged, world, at]);
  return isJudged;
}

/** Of which lab time screens ask first. */
function timeAsked(_world: World, at: number): number {
  return at;
}
