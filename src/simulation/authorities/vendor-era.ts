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
}

const serverAuth = '1.3.6.1.5.5.7.3.1';
const clientAuth = '1.3.6.1.5.5.7.3.2';
const both = [serverAuth, clientAuth];

/**
 * The rules by the day on which a certificate is issued. Validity: CA/Browser Forum ballots 193 (39 months, then 825
 * days from 2018-03), browsers' own 398 days from 2020-09, ballot SC-081 (200, 100, 47 days). Organizational unit:
 * ballot SC-047, not from 2022-09. Client authentication: Chrome's root policy 1.6 ended it in 2026-06; version 1.8 gave
 * server certificates until 2027-03-15, but most vendors kept the earlier day. Which day a vendor keeps is assumed.
 */
const eras: readonly VendorEra[] = [
  { from: Number.NEGATIVE_INFINITY, days: 3 * 365, copiesUnit: true, purposes: both },
  { from: startOf(2018, 3, 1), days: 2 * 365, copiesUnit: true, purposes: both },
  { from: startOf(2020, 9, 1), days: 397, copiesUnit: true, purposes: both },
  { from: startOf(2022, 9, 1), days: 397, copiesUnit: false, purposes: both },
  { from: startOf(2026, 3, 15), days: 199, copiesUnit: false, purposes: both },
  { from: startOf(2026, 6, 15), days: 199, copiesUnit: false, purposes: [serverAuth] },
  { from: startOf(2027, 3, 15), days: 99, copiesUnit: false, purposes: [serverAuth] },
  { from: startOf(2029, 3, 15), days: 46, copiesUnit: false, purposes: [serverAuth] },
];

/** The rules at a lab time in milliseconds since 1970. */
export function vendorEraAt(at: number): VendorEra {
  const era = eras.findLast(({ from }) => from <= at);
  if (era === undefined) throw new Error('the first era has no beginning');
  return era;
}

function startOf(year: number, month: number, day: number): number {
  // eslint-disable-next-line no-restricted-globals -- arithmetic alone, no clock
  return Date.UTC(year, month - 1, day);
}
