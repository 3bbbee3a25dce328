import { CircleAlert, CircleCheck, Info, Lock, TriangleAlert, X } from 'lucide-react';
import type { Connection } from '@/simulation/connections/connection';
import { sentAlong } from '@/simulation/connections/sent-along';
import { useJudged } from '@/state/use-world';
import { connectionWords } from '@/views/words/connection-words';
import type { Place } from '@/views/shell/place';
import { useCertificateWindow } from '@/views/certificate/use-certificate-window';

interface DeveloperToolsProps {
  readonly place: Place;
  readonly connection: Connection | undefined;
  readonly onClose: () => void;
}

/** The developer tools with their Security panel: the way to the certificate in Chrome 58 to 60. */
export function DeveloperTools({ place, connection, onClose }: DeveloperToolsProps) {
  return (
    <section className="chrome-tools" aria-label="Developer tools">
      <header>
        <h2>Security</h2>
        <button
          type="button"
          name="close-developer-tools"
          className="browser-tool"
          aria-label="Close the developer tools"
          onClick={onClose}
        >
          <X size={15} aria-hidden />
        </button>
      </header>
      <div className="chrome-tools-panes">
        <div className="chrome-tools-origins">
          <p className="chrome-tools-overview">Overview</p>
          {connection !== undefined && (
            <>
              <p className="chrome-tools-group">Main origin</p>
              <p className="wrap-anywhere">{`${place.scheme}://${place.host}`}</p>
            </>
          )}
        </div>
        {connection === undefined ? (
          <p className="p-16">This page is the browser’s own. Open a site to see how secure it is.</p>
        ) : (
          <Overview connection={connection} />
        )}
      </div>
    </section>
  );
}

function Overview({ connection }: { readonly connection: Connection }) {
  const { state, reasons } = connection;
  return (
    <div className="chrome-tools-main">
      <h3>Security overview</h3>
      <p className="chrome-tools-icons" aria-hidden="true">
        <Lock size={20} data-on={state === 'secure'} />
        <Info size={20} data-on={state !== 'secure' && state !== 'broken'} />
        <TriangleAlert size={20} data-on={state === 'broken'} />
      </p>
      <p className="chrome-tools-summary" data-state={state}>
        {securitySummary(connection)}
      </p>
      <ul>
        {explanationsOf(connection).map((explanation) => (
          <ExplanationItem key={explanation.title} explanation={explanation} connection={connection} />
        ))}
      </ul>
      <h4>Why, in the words of the lab</h4>
      <ul className="chrome-tools-reasons" aria-label="Why">
        {reasons.map((reason) => (
          <li key={connectionWords(reason)}>{connectionWords(reason)}</li>
        ))}
      </ul>
    </div>
  );
}

const signs = {
  good: { icon: CircleCheck, colour: 'text-browser-secure' },
  bad: { icon: CircleAlert, colour: 'text-browser-broken' },
  neutral: { icon: Info, colour: 'text-browser-muted' },
} as const;

interface ExplanationItemProps {
  readonly explanation: Explanation;
  readonly connection: Connection;
}

function ExplanationItem({ explanation, connection }: ExplanationItemProps) {
  const { kind, title, text, hasCertificate } = explanation;
  const { icon: Icon, colour } = signs[kind];
  const companions = useJudged((world) => sentAlong(world, connection));
  const certificate = connection.report?.chain[0]?.certificate;
  const view = useCertificateWindow(`of ${title}`, certificate, companions);
  return (
    <li className="chrome-explanation">
      <Icon size={16} className={`mt-px shrink-0 ${colour}`} aria-hidden />
      <div>
        <h4>{title}</h4>
        <p>{text}</p>
        {hasCertificate && certificate !== undefined && (
          <button
            type="button"
            name={`view-certificate-${kind}`}
            className="chrome-grey-button"
            onClick={view}
          >
            View certificate
          </button>
        )}
      </div>
    </li>
  );
}

/** One finding of the Security panel. */
interface Explanation {
  readonly kind: 'good' | 'bad' | 'neutral';
  readonly title: string;
  readonly text: string;
  /** Whether it is about the certificate, which it then offers to show. */
  readonly hasCertificate: boolean;
}

/** The line under the three icons. */
function securitySummary({ state }: Connection): string {
  if (state === 'secure') return 'This page is secure (valid HTTPS).';
  return state === 'broken' ? 'This page is not secure (broken HTTPS).' : 'This page is not secure.';
}

/** What the panel finds, the worst first. */
function explanationsOf(connection: Connection): readonly Explanation[] {
  const { state, error } = connection;
  if (state === 'plain' || state === 'not-reached' || state === 'restarting') return [];
  return [
    ...(error === undefined ? [] : badCertificate(connection, error)),
    ...(state === 'secure' ? [goodCertificate] : []),
    ...oldDigest(connection),
    goodProtocol,
    goodResources,
  ];
}

function badCertificate({ reasons }: Connection, error: string): readonly Explanation[] {
  const isNameMissing = reasons.some(({ name }) => name === 'alternative-name-missing');
  return [
    {
      kind: 'bad',
      title: 'Certificate Error',
      text: `There are issues with the site’s certificate chain (net::ERR_CERT_${error}).`,
      hasCertificate: true,
    },
    ...(isNameMissing ? [missingName] : []),
  ];
}

const missingName: Explanation = {
  kind: 'bad',
  title: 'Subject Alternative Name Missing',
  text: 'The certificate for this site does not contain a Subject Alternative Name extension containing a domain name or IP address.',
  hasCertificate: true,
};

const goodCertificate: Explanation = {
  kind: 'good',
  title: 'Valid Certificate',
  text: 'The connection to this site is using a valid, trusted server certificate.',
  hasCertificate: true,
};

const goodProtocol: Explanation = {
  kind: 'good',
  title: 'Secure Protocol and Cipher Suite',
  text: 'The connection to this site is encrypted and authenticated using a strong protocol (TLS 1.2), a strong key exchange (ECDHE_RSA with P-256), and a strong cipher (AES_128_GCM).',
  hasCertificate: false,
};

const goodResources: Explanation = {
  kind: 'good',
  title: 'Secure Resources',
  text: 'All resources on this page are served securely.',
  hasCertificate: false,
};

/** SHA-1 under a root of one’s own is let pass and mentioned. */
function oldDigest({ report, error }: Connection): readonly Explanation[] {
  const isOld = report?.results.some(
    ({ problem, status }) => problem === 'digest-too-weak' && status === 'warning',
  );
  if (isOld !== true || error === 'WEAK_SIGNATURE_ALGORITHM') return [];
  return [
    {
      kind: 'neutral',
      title: 'SHA-1 Certificate',
      text: 'The certificate chain for this site contains a certificate signed using SHA-1.',
      hasCertificate: true,
    },
  ];
}
