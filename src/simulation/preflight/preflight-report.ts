import type { Certificate } from '@/pki/certificate';
import type { Finding, FindingName } from '@/pki/findings/finding';
import type { Item } from '@/pki/item';
import type { PublicRoots } from '@/pki/path/trust-anchor';
import type { FetchedVerdicts, PathProblem, ValidationReport } from '@/pki/path/validation-report';
import type { ConnectionReason } from '../connections/connection';
import type { AudienceTrust } from '../connections/trust';
import type { Confirmation, Problem } from '../world/problem';
import type { KeyPlace } from './key-place';
import type { PreflightFinding, PreflightFindingName } from './preflight-finding';
import type { PreflightTarget } from './preflight-target';

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
  | 'address-as-dns-name'
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

/** Red where it fails for everybody, amber where it works for some. */
export function stateForAll(states: readonly PartState[]): PartState {
  const worst = gravest(states);
  return worst === 'red' && states.some((state) => state === 'green' || state === 'amber') ? 'amber' : worst;
}

/** The gravest of some states; green where there are none. */
export function gravest(states: readonly PartState[]): PartState {
  return gravity.find((state) => states.includes(state)) ?? 'green';
}

/** Which of the three questions each of the pre-flight's own findings answers; all others are notes. */
const parts: Readonly<Partial<Record<PreflightFindingName, PartName>>> = {
  'key-of-no-certificate': 'device',
  'key-in-file': 'device',
  'key-requested-there': 'device',
  'key-installed-there': 'device',
  'key-imported-there': 'device',
  'key-unused-there': 'device',
  'key-assumed-there': 'device',
  'key-of-request': 'device',
  'key-replaced': 'device',
  'key-in-other-slot': 'device',
  'key-in-practice-ca': 'device',
  'key-at-vendor': 'device',
  'key-not-known': 'device',
  'key-perhaps-closed': 'device',
  'key-missing': 'device',
  'key-not-rsa': 'device',
  'intermediate-missing': 'trust',
  'intermediate-added': 'trust',
  'wildcard-one-label': 'name',
  'issuer-of-another-key': 'trust',
  'request-of-another-key': 'device',
  'request-signature-bad': 'device',
  'request-names-lost': 'name',
  'request-names-added': 'name',
};

/** The name is judged by those who look it up, and a certificate without an issuer by those who were given it, or not. */
const judgedElsewhere: readonly PathProblem[] = ['name-does-not-match', 'self-signed-not-trusted'];

const ofNames: readonly FindingName[] = [
  'no-alternative-names',
  'common-name-not-in-alternative-names',
  'common-name-not-a-host',
  'name-is-internal',
  'name-is-reserved-address',
  'name-is-public-suffix',
  'name-not-a-host',
  'name-of-other-kind',
  'name-form-wrong',
];

const ofDevice: readonly FindingName[] = ['key-kind-unusual'];

/** The question that a finding is part of the answer to; undefined for a note. */
export function partOf(finding: PreflightFinding): PartName | undefined {
  switch (finding.kind) {
    case 'preflight':
      return parts[finding.name];
    case 'unreadable':
      return undefined;
    case 'check': {
      const { problem } = finding.result;
      return problem !== undefined && judgedElsewhere.includes(problem) ? undefined : 'trust';
    }
    case 'item': {
      if (finding.severity === 'information' || finding.severity === 'grey') return undefined;
      return partOfItem(finding.finding);
    }
  }
}

function partOfItem({ name }: Finding): PartName {
  if (ofDevice.includes(name)) return 'device';
  return ofNames.includes(name) ? 'name' : 'trust';
}

/** All that a pre-flight depends on. */
export interface PreflightInput {
  /** What was found in the files. */
  readonly items: readonly Item[];
  readonly target: PreflightTarget;
  /** The name by which the target will be reached, or an address of the web with it; empty: no name is checked. */
  readonly host: string;
  /** What was typed, where `host` was taken out of it. */
  readonly typedHost?: string;
  /** The name by which those outside reach it; left out or empty: the same. */
  readonly outsideHost?: string;
  /** Milliseconds since 1970: lab time, or the computer's own. */
  readonly at: number;
  /** What was fetched for `preflightQuestion`. */
  readonly verdicts: FetchedVerdicts;
  /** Undefined where the list did not arrive. */
  readonly publicRoots: PublicRoots | undefined;
}

/** A certificate of the chain that the target will send, and where it was found. */
export interface ChainPart {
  readonly certificate: Certificate;
  readonly from: 'files' | 'lab';
}

/** What the pre-flight says. */
export interface PreflightReport {
  /** `incomplete`: something that is needed is not there, or cannot be known. */
  readonly verdict: 'ready' | 'with-consequences' | 'incomplete' | 'will-not-work';
  /** The certificate that is meant. */
  readonly certificate?: Certificate;
  readonly keyPlace?: KeyPlace;
  readonly validation?: ValidationReport;
  /** Issuers that the target has to send, nearest first, without the root. */
  readonly chain: readonly ChainPart[];
  /** The root at the end of the chain, where it is known; of a public one perhaps the stand-in (`isStandIn`). */
  readonly root?: Certificate;
  /** Device, name and trust, in this order; none where the files hold no server's certificate. */
  readonly parts: readonly PreflightPart[];
  /** Gravest first. */
  readonly findings: readonly PreflightFinding[];
  /** The next instant at which it could change by itself, milliseconds since 1970; Infinity if never. */
  readonly until: number;
}
