import { browserErrorOf, type BrowserError } from '@/simulation/connections/browser-error';
import type { ConnectionReasonName } from '@/simulation/connections/connection';
import { problemSources } from '@/pki/path/problem-sources';
import type { PathProblem } from '@/pki/path/validation-report';

/** What the browser of the note says of each kind of error (domain facts 7.1; the rest is assumed). */
const sentences: Readonly<Record<Exclude<BrowserError, 'DATE_INVALID'>, string>> = {
  INVALID: "Server's certificate is invalid.",
  REVOKED: "Server's certificate has been revoked.",
  AUTHORITY_INVALID: "Server's certificate is not trusted.",
  COMMON_NAME_INVALID: "Server's certificate does not match the URL.",
  NAME_CONSTRAINT_VIOLATION: "Server's certificate violates name constraints.",
  WEAK_SIGNATURE_ALGORITHM: "Server's certificate is signed using a weak signature algorithm.",
  WEAK_KEY: "Server's certificate contains a weak cryptographic key.",
  VALIDITY_TOO_LONG: "Server's certificate has a validity period that is too long.",
};

/** The browser's own sentence for a reason; undefined where it has none. */
export function bubbleWords(reason: ConnectionReasonName): string | undefined {
  if (!isPathProblem(reason)) return undefined;
  if (reason === 'expired') return "Server's certificate has expired.";
  if (reason === 'not-yet-valid') return "Server's certificate is not yet valid.";
  const error = browserErrorOf(reason);
  return error === undefined || error === 'DATE_INVALID' ? undefined : sentences[error];
}

function isPathProblem(reason: ConnectionReasonName): reason is PathProblem {
  return Object.hasOwn(problemSources, reason);
}
