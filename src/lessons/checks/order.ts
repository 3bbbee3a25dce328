import type { Check } from '../check';
import type { Evidence } from '../evidence';
import { type Judgement, met, nearly, notYet } from '../reasons';
import { requestSince } from './request';

/** A certificate was ordered with the request that a slot keeps, and the vendor was to make no mistake. */
export function ordered(slot: string): Check {
  return {
    id: 'ordered',
    goal: 'The vendor has the request of this server, and has issued a certificate for its key.',
    skill: 'order',
    points: 20,
    judge: (evidence) => judgeOrders(evidence, slot),
  };
}

function judgeOrders(evidence: Evidence, slot: string): Judgement {
  const { site, start } = evidence;
  const orders = Object.values(site.world.orders).filter(({ number }) => start.orders[number] === undefined);
  if (orders.length === 0) return notYet('not-ordered-yet');
  const key = requestSince(evidence, slot)?.key;
  const own = orders.flatMap(({ certificates }) => certificates).filter((issued) => issued.key === key);
  if (own.some(({ fault, revocation }) => fault === undefined && revocation === undefined)) return met;
  const latest = own.at(-1);
  if (latest === undefined) return nearly('ordered-with-another-key');
  return latest.fault === undefined
    ? nearly('order-revoked')
    : nearly('ordered-with-a-mistake', { fault: latest.fault });
}
