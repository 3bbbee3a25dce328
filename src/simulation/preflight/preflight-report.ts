import type { Certificate } from '@/pki/certificate';
import type { Item } from '@/pki/item';
import type { FetchedVerdicts, ValidationReport } from '@/pki/path/validation-report';
import type { PublicRoots } from '@/pki/path/public-roots';
import type { KeyPlace } from './key-place';
import type { PreflightFinding } from './preflight-finding';
import type { PreflightPart } from './preflight-part';
import type { PreflightTarget } from './preflight-target';

/** All that a pre-flight depends on. */
export interface PreflightInput {
  /** What was found in the files. */
  readonly items: readonly Item[];
  readonly target: PreflightTarget;
  /** The name by which the target will be reached; empty: no name is checked. */
  readonly host: string;
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
