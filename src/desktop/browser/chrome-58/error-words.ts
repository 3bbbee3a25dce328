import { hostsIn } from '@/pki/names/matches-name';
import { displayNameOf } from '@/pki/distinguished-name';
import { endOfValidity, validityAt } from '@/pki/path/validity';
import type { BrowserError } from '@/simulation/connections/browser-error';
import type { Connection } from '@/simulation/connections/connection';
import { longDate } from '../../certificate-dialog/windows-text';
import { visibleText } from '@/views/words/visible-text';

const day = 86_400_000;

/** What *Advanced* on the error page says, by code; `at` is lab time in milliseconds. */
export function errorExplanation(host: string, connection: Connection, at: number): string {
  const { error } = connection;
  const cause = error === undefined ? 'is not trusted' : causes[error](connection, at);
  return `This server could not prove that it is ${host}; its security certificate ${cause}. This may be caused by a misconfiguration or an attacker intercepting your connection.${clockSentence(error, at)}`;
}

type Cause = (connection: Connection, at: number) => string;

const causes: Readonly<Record<BrowserError, Cause>> = {
  INVALID: () => 'contains errors',
  REVOKED: () => 'may have been revoked by its issuer',
  AUTHORITY_INVALID: () => 'is not trusted by your computer’s operating system',
  COMMON_NAME_INVALID: (connection) => `is from ${certificateName(connection)}`,
  NAME_CONSTRAINT_VIOLATION: () => 'is for a name that its issuer may not certify',
  WEAK_SIGNATURE_ALGORITHM: () => 'is signed using a weak signature algorithm (such as SHA-1)',
  WEAK_KEY: () => 'contains a weak cryptographic key',
  DATE_INVALID: dateCause,
  VALIDITY_TOO_LONG: () => 'is valid for a period that is too long to be trustworthy',
};

/** Chrome 58 writes this where the certificate has no name that it looks at. */
const noName = '[missing_subjectAltName]';

function certificateName({ reasons, report }: Connection): string {
  if (reasons.some(({ name }) => name === 'alternative-name-missing')) return noName;
  const leaf = report?.chain[0]?.certificate;
  const [first] = hostsIn(leaf?.subjectAlternativeNames ?? []);
  const name = first ?? (leaf && displayNameOf(leaf.subject));
  return visibleText(name ?? noName);
}

function dateCause({ report }: Connection, at: number): string {
  const expired = report?.chain.find(({ certificate }) => validityAt(certificate, at) === 'expired');
  if (expired === undefined) return 'is not yet valid';
  const days = Math.floor((at - endOfValidity(expired.certificate)) / day);
  return days === 0 ? 'expired today' : `expired ${String(days)} ${days === 1 ? 'day' : 'days'} ago`;
}

function clockSentence(error: BrowserError | undefined, at: number): string {
  if (error !== 'DATE_INVALID') return '';
  return ` Your computer’s clock is currently set to ${longDate(at)}. Does that look right? If not, you should correct your system’s clock and then refresh this page.`;
}
