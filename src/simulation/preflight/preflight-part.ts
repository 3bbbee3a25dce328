import type { ConnectionReason } from '../connections/connection';
import type { Confirmation, Problem } from '../world/problem';
import type { AudienceTrust } from '../connections/trust';
import type { PreflightFinding } from './preflight-finding';

/** `device`: does the device take it; `name`: does the name fit; `trust`: who trusts it. */
export type PartName = 'device' | 'name' | 'trust';

/** `grey` is what cannot be known of a site from what was given. */
export type PartState = 'green' | 'amber' | 'red' | 'grey';

/** What a part says by itself; words in `workshop/preflight/part-words`. */
export type PartSentence =
  | 'device-takes-it'
  | 'https-is-off'
  | 'name-fits'
  | 'name-fits-nobody'
  | 'name-fits-not-all'
  | 'name-fits-not-these'
  | 'name-in-common-name'
  | 'name-in-wrong-place'
  | 'name-not-given'
  | 'root-is-public'
  | 'root-is-private'
  | 'roots-not-here'
  | 'nobody-connects'
  | 'device-refuses';

/** Why somebody does not trust it: the chain is whole up to a root that they were not given, or something else. */
export type Distrust =
  | { readonly kind: 'root-not-given'; readonly root: string }
  | { readonly kind: 'reason'; readonly reason: ConnectionReason };

/** One line of a part. */
export type PartLine = { readonly state: PartState } & (
  | { readonly kind: 'said'; readonly name: PartSentence; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'finding'; readonly finding: PreflightFinding }
  /** Why the device's own page refuses it. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** What the device's own page asks before. */
  | { readonly kind: 'asked'; readonly confirmation: Confirmation }
  /** How many of an audience of the lab trust it, and why the others do not. */
  | { readonly kind: 'audience'; readonly trust: AudienceTrust; readonly cause?: Distrust }
  /** What one program says; without a cause it trusts it. */
  | { readonly kind: 'program'; readonly program: string; readonly cause?: Distrust }
);

/** One of the three answers. */
export interface PreflightPart {
  readonly name: PartName;
  readonly state: PartState;
  readonly lines: readonly PartLine[];
}

const gravity: readonly PartState[] = ['red', 'amber', 'grey', 'green'];

/** Red is what holds for nobody: where it holds for somebody, it is amber. */
export function stateForAll(states: readonly PartState[]): PartState {
  const worst = gravest(states);
  return worst === 'red' && states.some((state) => state === 'green' || state === 'amber') ? 'amber' : worst;
}

/** The gravest of some states; green where there are none. */
export function gravest(states: readonly PartState[]): PartState {
  return gravity.find((state) => states.includes(state)) ?? 'green';
}
