import type { Certificate } from '@/pki/certificate';
import type { PathProblem, ValidationReport } from '@/pki/path/validation-report';
import type { World } from '../world/world';
import type { BrowserError } from './browser-error';

/**
 * What a program can say of a host. `secure` is the only green one; `broken` is https without a trusted certificate; `plain` is
 * http; `not-checked` lacks a signature verdict.
 */
export type ConnectionState = 'secure' | 'broken' | 'plain' | 'restarting' | 'not-reached' | 'not-checked';

/** Why a connection is what it is; words in `views/words/connection-words`. */
export type ConnectionReasonName =
  | PathProblem
  | 'all-good'
  | 'all-good-without-name'
  | 'revoked-not-asked'
  | 'revoked-without-address'
  | 'list-not-found'
  | 'list-out-of-date'
  | 'list-not-yet-valid'
  | 'publishes-over-http'
  | 'chain-completed-from-store'
  | 'chain-completed-by-fetching'
  | 'alternative-name-missing'
  | 'validity-too-long'
  | 'asked-for-http'
  | 'fell-back-to-http'
  | 'no-certificate'
  | 'https-disabled'
  | 'trusted-one-replaced'
  | 'portal-without-certificate'
  | 'client-not-provisioned'
  | 'router-without-authority'
  | 'client-of-replaced-authority'
  | 'client-refused'
  | 'server-of-replaced-authority'
  | 'mutual-good'
  | 'phone-proved'
  | 'phone-refused'
  | 'phones-without-certificates'
  | 'services-restarting'
  | 'host-unknown'
  | 'name-not-set'
  | 'portal-not-simulated'
  | 'verdict-missing';

/** One reason with the values that its words name. */
export interface ConnectionReason {
  readonly name: ConnectionReasonName;
  readonly values: Readonly<Record<string, string>>;
}

/** What one program says of one host at one time. */
export interface Connection {
  readonly state: ConnectionState;
  readonly scheme: 'https' | 'http';
  /** The most important first; never empty. */
  readonly reasons: readonly ConnectionReason[];
  /** The verdict on the certificate that the host presented over https. */
  readonly report?: ValidationReport;
  /** The one code that Chrome 58 shows; only there, and only where it refuses. */
  readonly error?: BrowserError;
  /** The slot that answered. */
  readonly slot?: string;
  /** The next lab time, in milliseconds, at which this could change by itself; Infinity if never. */
  readonly until: number;
}

/** What the slot that answered sends along with its certificate: less than the chain where a PC found the rest itself. */
export function sentAlong(
  { slots, certificates }: Pick<World, 'slots' | 'certificates'>,
  { slot = '', report }: Connection,
): readonly Certificate[] {
  const [leaf, ...others] = report?.chain.map((link) => link.certificate) ?? [];
  const presented = [slots[slot]?.active, slots[slot]?.factory].find(
    (own) => own?.certificate === leaf?.fingerprint,
  );
  if (presented === undefined) return others;
  return presented.chain.flatMap((fingerprint) => certificates[fingerprint] ?? []);
}
