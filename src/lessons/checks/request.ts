import { attributeOf, commonNameOf } from '@/pki/distinguished-name';
import { abbreviatedState } from '@/pki/names/countries';
import { hostsIn, matchesDnsName } from '@/pki/names/matches-name';
import type { AskedContent, StoredRequest } from '@/simulation/world/equipment';
import type { Check } from '../check';
import type { Evidence } from '../evidence';
import { type Judgement, met, nearly, notYet } from '../reasons';

/** The request that a slot keeps, if it came about since the run began. */
function requestSince({ site, start }: Evidence, slot: string): StoredRequest | undefined {
  const request = site.slot(slot)?.request;
  return request?.fingerprint === start.slots[slot]?.request?.fingerprint ? undefined : request;
}

/** Each is asked of the request that a slot keeps; without a new one, none of them is met. */
function ofRequest(
  slot: string,
  question: (asks: AskedContent, evidence: Evidence) => Judgement,
): Check['judge'] {
  return (evidence) => {
    const asks = requestSince(evidence, slot)?.asks;
    return asks === undefined ? notYet('no-request-yet') : question(asks, evidence);
  };
}

/** The request is for the name by which clients reach the server; others beside it do no harm, case does not count. */
export function requestNamesHost(slot: string, hostOf: (evidence: Evidence) => string): Check {
  return {
    id: 'request-names-host',
    goal: 'The request is for the name by which clients reach the server.',
    skill: 'names',
    points: 20,
    judge: ofRequest(slot, ({ subject, subjectAlternativeNames = [] }, evidence) => {
      const host = hostOf(evidence);
      const commonName = commonNameOf(subject) ?? '';
      if (commonName.includes('@')) return nearly('common-name-is-email', { name: commonName, host });
      const names = [...new Set([commonName, ...hostsIn(subjectAlternativeNames)])];
      const isNamed = names.some((name) => matchesDnsName(name, host));
      return isNamed ? met : nearly('request-for-another-name', { names: names.join(', '), host });
    }),
  };
}

/** The state is spelled out (note, Certificates on HQ Server, and Create a CSR on a Mitel Service Appliance). */
export function stateInFull(slot: string, points: number): Check {
  return {
    id: 'state-in-full',
    goal: 'The state is spelled out.',
    skill: 'subject',
    points,
    judge: ofRequest(slot, ({ subject }) => {
      const state = attributeOf(subject, 'ST') ?? '';
      if (state.trim() === '') return nearly('state-missing');
      const full = abbreviatedState(attributeOf(subject, 'C') ?? '', state);
      return full === undefined ? met : nearly('state-abbreviated', { state, full });
    }),
  };
}

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
