import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { displayNameOf } from '@/pki/distinguished-name';
import { hostsIn } from '@/pki/names/matches-name';
import { endOfValidity, validityAt } from '@/pki/path/validity';
import { toPem } from '@/pki/pem';
import type { BrowserError } from '@/simulation/connections/browser-error';
import type { Connection } from '@/simulation/connections/connection';
import { useJudged } from '@/state/use-world';
import { visibleText } from '@/views/words/value-words';
import { longDate } from '../../certificate-dialog/windows-text';
import { useRefusedTab } from './refused-tabs';

const day = 86_400_000;

/** What *Advanced* on the error page says, by code; `at` is lab time in milliseconds. */
export function errorExplanation(host: string, connection: Connection, at: number): string {
  const { error } = connection;
  const cause = error === undefined ? 'is not trusted' : causes[error](connection, at);
  return `This server could not prove that it is ${visibleText(host)}; its security certificate ${cause}. This may be caused by a misconfiguration or an attacker intercepting your connection.${clockSentence(error, at)}`;
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

interface InterstitialProps {
  readonly tabId: string;
  readonly host: string;
  readonly connection: Connection;
  readonly onBack: () => void;
  readonly onProceed: () => void;
}

/** The page that Chrome shows instead of a site whose certificate it refuses. */
export function Interstitial({ tabId, host, connection, onBack, onProceed }: InterstitialProps) {
  useRefusedTab(tabId);
  const [isAdvanced, setIsAdvanced] = useState(false);
  const [showsChain, setShowsChain] = useState(false);
  const explanation = useJudged((_world, at) => errorExplanation(host, connection, at));
  return (
    <div className="chrome-interstitial mx-auto my-0 w-full max-w-640 px-24 pt-56 pb-24 text-15 leading-[1.6] text-browser-muted">
      <TriangleAlert size={64} strokeWidth={1.5} className="text-browser-broken" aria-hidden />
      <h1 className="mt-22 mb-14 text-24 font-normal text-browser-title">Your connection is not private</h1>
      <p>
        Attackers might be trying to steal your information from{' '}
        <strong className="wrap-anywhere text-browser-title">{visibleText(host)}</strong> (for example,
        passwords, messages, or credit cards).
      </p>
      <p>
        <button
          type="button"
          name="error-code"
          className="mt-10 cursor-pointer text-12 text-browser-muted"
          aria-expanded={showsChain}
          title="Show the certificate chain"
          onClick={() => setShowsChain(!showsChain)}
        >
          {`NET::ERR_CERT_${connection.error ?? 'AUTHORITY_INVALID'}`}
        </button>
      </p>
      {showsChain && (
        <textarea
          name="certificate-chain"
          aria-label="Certificate chain as PEM"
          translate="no"
          className="mt-8 w-full border border-browser-rule p-8 font-mono text-11 leading-[1.4]"
          readOnly
          rows={12}
          value={pemOf(connection)}
        />
      )}
      <div className="mt-40 flex flex-wrap justify-between gap-8">
        <button
          type="button"
          name="advanced"
          className="h-32 rounded-2 py-0 pr-18 pl-0 text-13 whitespace-nowrap text-browser-muted uppercase"
          aria-expanded={isAdvanced}
          onClick={() => setIsAdvanced(!isAdvanced)}
        >
          {isAdvanced ? 'Hide advanced' : 'Advanced'}
        </button>
        <button
          type="button"
          name="back-to-safety"
          className="h-32 rounded-2 bg-browser-link px-18 py-0 text-13 font-semibold whitespace-nowrap text-white uppercase"
          onClick={onBack}
        >
          Back to safety
        </button>
      </div>
      {isAdvanced && (
        <div className="mt-22 pt-4">
          <p className="mb-20">{explanation}</p>
          <button type="button" name="proceed" className="browser-link" onClick={onProceed}>
            {`Proceed to ${visibleText(host)} (unsafe)`}
          </button>
        </div>
      )}
    </div>
  );
}

function pemOf({ report }: Connection): string {
  return (report?.chain ?? []).map(({ certificate }) => toPem('CERTIFICATE', certificate.der)).join('\n');
}
