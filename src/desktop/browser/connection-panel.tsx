import { Info, LockKeyhole, UserRoundCheck, UserRoundX } from 'lucide-react';
import type { ReactNode } from 'react';
import { displayNameOf } from '@/pki/distinguished-name';
import { problemSources } from '@/pki/path/problem-sources';
import type { PathProblem } from '@/pki/path/validation-report';
import { type BrowserError, browserErrorOf } from '@/simulation/connections/browser-error';
import type { Connection, ConnectionReasonName } from '@/simulation/connections/connection';
import { useHasCome, useWorld } from '@/state/use-world';
import { DateText } from '@/ui/date-text';
import type { Place } from '@/views/shell/place';
import { connectionWords } from '@/views/words/connection-words';
import { NameText } from '@/views/words/shown-text';
import { encryptionSentences, encryptionWords, SiteLock } from './site-status';

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
function bubbleWords(reason: ConnectionReasonName): string | undefined {
  if (!isPathProblem(reason)) return undefined;
  if (reason === 'expired') return "Server's certificate has expired.";
  if (reason === 'not-yet-valid') return "Server's certificate is not yet valid.";
  const error = browserErrorOf(reason);
  return error === undefined || error === 'DATE_INVALID' ? undefined : sentences[error];
}

function isPathProblem(reason: ConnectionReasonName): reason is PathProblem {
  return Object.hasOwn(problemSources, reason);
}

interface ConnectionPanelProps {
  readonly place: Place;
  readonly connection: Connection;
  /** Undefined where the site showed no certificate. */
  readonly onCertificate: (() => void) | undefined;
}

/**
 * The Connection tab of a browser of before 2016: who the site proved to be, how the way there is encrypted, when it
 * was visited (domain facts 7.1; the words that are not there are listed as assumed). What the lab adds is behind *Explain*.
 */
export function ConnectionPanel({ place, connection, onCertificate }: ConnectionPanelProps) {
  const { state } = connection;
  const Person = state === 'secure' ? UserRoundCheck : UserRoundX;
  return (
    <div className="[&>*+*]:border-t [&>*+*]:border-browser-rule">
      <Section
        icon={
          <Person
            size={22}
            className={state === 'secure' ? 'text-browser-secure' : 'text-browser-muted'}
            aria-hidden
          />
        }
      >
        <Identity connection={connection} />
        {onCertificate !== undefined && <CertificateLink onCertificate={onCertificate} />}
      </Section>
      <Section
        icon={
          state === 'plain' ? (
            <SiteLock state={state} />
          ) : (
            <LockKeyhole size={20} className="text-browser-muted" aria-hidden />
          )
        }
      >
        {encryptionSentences(connection, place.host).map((sentence) => (
          <p key={sentence} className="mb-6">
            {sentence}
          </p>
        ))}
      </Section>
      <Section icon={<Info size={20} className="text-browser-muted" aria-hidden />}>
        <p>Site information</p>
        <Visits />
      </Section>
      <Explanations place={place} connection={connection} />
    </div>
  );
}

function Identity({ connection }: Pick<ConnectionPanelProps, 'connection'>) {
  const { state, reasons, report } = connection;
  const issuer = report?.chain[0]?.certificate.issuer;
  if (state === 'secure' && issuer !== undefined)
    return (
      <p>
        The identity of this website has been verified by <NameText>{displayNameOf(issuer)}</NameText>.
      </p>
    );
  const bullets = new Set(reasons.flatMap(({ name }) => bubbleWords(name) ?? []));
  return (
    <>
      <p>{identitySentences[state] ?? 'The identity of this website has not been verified.'}</p>
      {bullets.size > 0 && (
        <ul className="my-6 grid list-disc gap-4 pl-16">
          {[...bullets].map((bullet) => (
            <li key={bullet}>{bullet}</li>
          ))}
        </ul>
      )}
    </>
  );
}

const identitySentences: Readonly<Partial<Record<Connection['state'], string>>> = {
  'not-checked': 'The identity of this website has not been checked yet.',
  restarting: 'The website did not answer.',
  'not-reached': 'The website did not answer.',
};

/** The browser counts from the day on which the lab was made. */
function Visits() {
  const since = useWorld((world) => world.lab['lab']?.installedAt ?? 0);
  const isLater = useHasCome(since + day);
  if (!isLater) return <p>You have never visited this site before today.</p>;
  return (
    <p>
      You first visited this site on <DateText at={since} format="date" />.
    </p>
  );
}

const day = 86_400_000;

/** What the browser meant, and what the lab knows beyond it. */
function Explanations({ place, connection }: Pick<ConnectionPanelProps, 'place' | 'connection'>) {
  return (
    <div className="px-16 py-10">
      <details>
        <summary data-name="what-these-mean" className="browser-link py-4">
          What do these mean?
        </summary>
        <p className="my-6">
          The first part says whether the certificate proves whose site this is, the second whether others can
          read along on the way, the third whether you have been here before.
        </p>
      </details>
      <details>
        <summary data-name="explain" className="browser-link py-4">
          Explain
        </summary>
        <ul className="my-6 grid list-disc gap-4 pl-16 wrap-anywhere">
          {connection.reasons.map((reason) => (
            <li key={connectionWords(reason)}>{connectionWords(reason)}</li>
          ))}
        </ul>
        <p>{encryptionWords(connection, place.host)}</p>
      </details>
    </div>
  );
}

function Section({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="flex gap-12 px-16 py-12">
      <span className="flex w-24 shrink-0 justify-center pt-2">{icon}</span>
      <div className="min-w-0 wrap-anywhere">{children}</div>
    </section>
  );
}

function CertificateLink({ onCertificate }: { readonly onCertificate: () => void }) {
  return (
    <button type="button" name="certificate-information" className="browser-link" onClick={onCertificate}>
      Certificate information
    </button>
  );
}
