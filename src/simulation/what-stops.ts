import type { Outcome } from '@/base/outcome';
import { removeCertificate } from './certificate-stores';
import type { ConnectionReason } from './connections/connection';
import { siteConnections } from './connections/site-connections';
import type { Decided } from './decision';
import { dissolveCluster, takeOver } from './mobility/change-cluster';
import type { Problem } from './problem';
import { recordOf, type World } from './world';

/** A connection that was secure and would no longer be. */
export interface LostLock {
  readonly program: string;
  readonly purpose: string;
  /** The name used, with that of the equipment where it alone does not tell the device from others. */
  readonly host: string;
  /** Who loses it: PCs, phones or users. Never empty. */
  readonly names: readonly string[];
  /** What each of them would say first. */
  readonly reasons: readonly ConnectionReason[];
}

/** The locks of a PC that a certificate taken out of one of its stores would cost, at a lab time in milliseconds. */
export function locksLostWithout(world: World, placement: string, at: number): readonly LostLock[] {
  const pc = recordOf(world, 'pcs', recordOf(world, 'placements', placement).pc).name;
  const removed = removeCertificate(world, { type: 'remove-certificate', placement }, {}, at);
  return locksLost(world, removed, at).filter(({ names }) => names.includes(pc));
}

/** What a takeover in the cluster of a router would cost, at a lab time in milliseconds. */
export function locksLostByTakeOver(world: World, router: string, at: number): readonly LostLock[] {
  return locksLost(world, takeOver(world, { type: 'take-over', router }, {}, at), at);
}

/** What the end of the cluster of a router would cost, at a lab time in milliseconds. */
export function locksLostByDissolving(world: World, router: string, at: number): readonly LostLock[] {
  return locksLost(world, dissolveCluster(world, { type: 'dissolve-cluster', router }, {}, at), at);
}

function locksLost(world: World, outcome: Outcome<Decided, Problem>, at: number): readonly LostLock[] {
  if (!outcome.ok) return [];
  const after = new Map(siteConnections(outcome.value.world, at).map((row) => [row.key, row.views]));
  return siteConnections(world, at).flatMap(({ key, program, purpose, label, views }) => {
    const now = views.filter(({ connection }) => connection.state === 'secure').map(({ name }) => name);
    const lost = (after.get(key) ?? []).filter(
      ({ name, connection }) => now.includes(name) && connection.state !== 'secure',
    );
    const reasons = lost.flatMap(({ connection }) => connection.reasons.slice(0, 1));
    return lost.length === 0
      ? []
      : [{ program, purpose, host: label, names: lost.map(({ name }) => name), reasons }];
  });
}
