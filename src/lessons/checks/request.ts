import { attributeOf, commonNameOf } from '@/pki/distinguished-name';
import { abbreviatedState } from '@/pki/names/countries';
import { hostsIn, matchesDnsName } from '@/pki/names/matches-name';
import type { AskedContent, StoredRequest } from '@/simulation/world/equipment';
import type { Check } from '../check';
import type { Evidence } from '../evidence';
import { type Judgement, met, nearly, notYet } from '../reasons';

/** The request that a slot keeps, if it came about since the run began. */
export function requestSince({ site, start }: Evidence, slot: string): StoredRequest | undefined {
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
