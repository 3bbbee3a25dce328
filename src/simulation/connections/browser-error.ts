import type { Certificate } from '@/pki/certificate';
import { longestValidityDays, validityDays } from '@/pki/findings/longest-validity';
import type { PathProblem, ValidationReport } from '@/pki/path/validation-report';

/**
 * The codes of Chrome 58 to 60 for certificates (`NET::ERR_CERT_…`), in the order in which one is chosen where several
 * fit (spec 3.1).
 */
const browserErrors = [
  'INVALID',
  'REVOKED',
  'AUTHORITY_INVALID',
  'COMMON_NAME_INVALID',
  'NAME_CONSTRAINT_VIOLATION',
  'WEAK_SIGNATURE_ALGORITHM',
  'WEAK_KEY',
  'DATE_INVALID',
  'VALIDITY_TOO_LONG',
] as const;

/** One code. */
export type BrowserError = (typeof browserErrors)[number];

/** What Chrome calls each problem of a chain; nothing where it passes over it. */
const errorOfProblem: Readonly<Record<PathProblem, BrowserError | undefined>> = {
  'signature-bad': 'INVALID',
  'signature-unsupported': 'INVALID',
  'issuer-is-not-an-authority': 'INVALID',
  'issuer-may-not-sign-certificates': 'INVALID',
  'path-too-long': 'INVALID',
  'purpose-not-allowed': 'INVALID',
  'policy-not-met': 'INVALID',
  'unknown-critical-extension': 'INVALID',
  'structure-broken': 'INVALID',
  'profile-broken': 'INVALID',
  'limit-reached': 'INVALID',
  revoked: 'REVOKED',
  'issuer-missing': 'AUTHORITY_INVALID',
  'root-not-trusted': 'AUTHORITY_INVALID',
  'self-signed-not-trusted': 'AUTHORITY_INVALID',
  distrusted: 'AUTHORITY_INVALID',
  'name-does-not-match': 'COMMON_NAME_INVALID',
  'name-not-permitted': 'NAME_CONSTRAINT_VIOLATION',
  'digest-too-weak': 'WEAK_SIGNATURE_ALGORITHM',
  'key-too-short': 'WEAK_KEY',
  expired: 'DATE_INVALID',
  'not-yet-valid': 'DATE_INVALID',
  'authority-as-server': undefined,
  'revocation-unknown': undefined,
  'list-without-end': undefined,
};

/** The code of one problem. */
export function browserErrorOf(problem: PathProblem): BrowserError | undefined {
  return errorOfProblem[problem];
}

/** The problems that are fatal only below a root that browsers are delivered with: SHA-1, and too long a validity. */
export interface PublicRootProblems {
  readonly isDigestTooWeak: boolean;
  readonly isValidTooLong: boolean;
}

/** What Chrome 58 demands of certificates below public roots beyond RFC 5280; roots of one's own are exempt. */
export function publicRootProblems(
  { chain }: ValidationReport,
  publicRoots: readonly string[],
): PublicRootProblems {
  const root = chain.at(-1)?.certificate.fingerprint ?? '';
  if (!publicRoots.includes(root)) return { isDigestTooWeak: false, isValidTooLong: false };
  const below = chain.slice(0, -1).map(({ certificate }) => certificate);
  return {
    isDigestTooWeak: below.some(({ signatureAlgorithm }) => signatureAlgorithm.digest === 'SHA-1'),
    isValidTooLong: below.slice(0, 1).some(isValidTooLong),
  };
}

function isValidTooLong({ notBefore, notAfter }: Certificate): boolean {
  return validityDays(notBefore, notAfter) > longestValidityDays(notBefore);
}

/** The one code that the browser shows, or undefined where it has nothing against the certificate. */
export function browserErrorOfReport(
  report: ValidationReport,
  { isDigestTooWeak, isValidTooLong: isTooLong }: PublicRootProblems,
): BrowserError | undefined {
  const found = new Set([
    ...report.results.flatMap(({ status, problem }) =>
      status === 'failed' && problem !== undefined ? [errorOfProblem[problem]] : [],
    ),
    ...(isDigestTooWeak ? ['WEAK_SIGNATURE_ALGORITHM' as const] : []),
    ...(isTooLong ? ['VALIDITY_TOO_LONG' as const] : []),
  ]);
  return browserErrors.find((error) => found.has(error));
}
