import { keyPurposes } from '@/pki/object-identifiers';
/** What the rules of a time make of a public server certificate. */
export interface VendorEra {
  /** Milliseconds since 1970: the first instant of the era. */
  readonly from: number;
  /** Days for which the vendor issues: whole years while they were sold, then the longest that is allowed less one. */
  readonly days: number;
  /** Whether the organizational unit is copied into the certificate. */
  readonly copiesUnit: boolean;
  /** OIDs of the extended key usage. */
  readonly purposes: readonly string[];
  /** Days for which the proof of a domain may be used again. */
  readonly proofDays: number;
  /** Whether a file on a web server proves a domain with all names below it. */
  readonly fileProvesWildcards: boolean;
}

const serverAuth = keyPurposes.serverAuth;
const clientAuth = keyPurposes.clientAuth;
const both = [serverAuth, clientAuth];

const start: VendorEra = {
  from: Number.NEGATIVE_INFINITY,
  days: 3 * 365,
  copiesUnit: true,
  purposes: both,
  proofDays: 1186,
  fileProvesWildcards: true,
};

/**
 * What changed on which day. Validity: CA/Browser Forum ballots 193 (39 months, then 825 days from 2018-03), browsers'
 * own 398 days from 2020-09, ballot SC-081 (200, 100, 47 days). Proofs of domains: ballots 193 (39 months, then 825
 * days), SC-042 (398 days from 2021-10), SC-045 (no file for wildcards from 2021-12) and SC-081 (200, 100, 10 days).
 * Organizational unit: ballot SC-047, not from 2022-09. Client authentication: Chrome's root policy 1.6 ended it in
 * 2026-06; version 1.8 gave server certificates until 2027-03-15, but most vendors kept the earlier day. Which day a
 * vendor keeps is assumed.
 */
const changes: readonly (Partial<VendorEra> & Pick<VendorEra, 'from'>)[] = [
  { from: startOf(2018, 3, 1), days: 2 * 365, proofDays: 825 },
  { from: startOf(2020, 9, 1), days: 397 },
  { from: startOf(2021, 10, 1), proofDays: 397 },
  { from: startOf(2021, 12, 1), fileProvesWildcards: false },
  { from: startOf(2022, 9, 1), copiesUnit: false },
  { from: startOf(2026, 3, 15), days: 199, proofDays: 200 },
  { from: startOf(2026, 6, 15), purposes: [serverAuth] },
  { from: startOf(2027, 3, 15), days: 99, proofDays: 100 },
  { from: startOf(2029, 3, 15), days: 46, proofDays: 10 },
];

/** The rules at a lab time in milliseconds since 1970. */
export function vendorEraAt(at: number): VendorEra {
  return changes
    .filter(({ from }) => from <= at)
    .reduce<VendorEra>((before, change) => ({ ...before, ...change }), start);
}

function startOf(year: number, month: number, day: number): number {
  // oxlint-disable-next-line no-restricted-globals -- arithmetic alone, no clock
  return Date.UTC(year, month - 1, day);
}
