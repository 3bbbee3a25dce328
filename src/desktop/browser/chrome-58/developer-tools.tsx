import { CircleAlert, CircleCheck, Info, Lock, TriangleAlert, X } from 'lucide-react';
import { type Connection, sentAlong } from '@/simulation/connections/connection';
import { useJudged } from '@/state/use-world';
import { stateColours } from '../site-status';
import { connectionWords } from '@/views/words/connection-words';
import type { Place } from '@/views/shell/place';
import { useCertificateWindow } from '@/views/shell/use-lasting-window';
import { visibleText } from '@/views/words/value-words';

interface DeveloperToolsProps {
  readonly place: Place;
  readonly connection: Connection | undefined;
  readonly onClose: () => void;
}

/** The developer tools with their Security panel: the way to the certificate in Chrome 58 to 60. */
export function DeveloperTools({ place, connection, onClose }: DeveloperToolsProps) {
  return (
    <section
      className="flex h-[46%] min-h-158 flex-none flex-col border-t border-browser-line bg-white text-12 text-browser-text"
      aria-label="Developer tools"
    >
      <header className="flex h-28 flex-none items-stretch justify-between border-b border-browser-rule bg-browser-toolbar">
        <h2 className="border-b-2 border-browser-link px-14 leading-26">Security</h2>
        <button
          type="button"
          name="close-developer-tools"
          className="browser-tool inline-flex h-28 w-30 flex-none items-center justify-center"
          aria-label="Close the developer tools"
          onClick={onClose}
        >
          <X size={15} aria-hidden />
        </button>
      </header>
      <div className="grid min-h-0 flex-1 beside-210 max-wide:grid-cols-1">
        <div className="overflow-auto border-r border-browser-rule max-wide:hidden">
          <p className="bg-browser-link px-12 py-4 text-white">Overview</p>
          {connection !== undefined && (
            <>
              <p className="px-12 py-4 text-browser-muted">Main origin</p>
              <p className="px-12 py-4 wrap-anywhere">{visibleText(`${place.scheme}://${place.host}`)}</p>
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
    <div className="overflow-auto px-20 pt-12 pb-24">
      <h3 className="text-15">Security overview</h3>
      <p className="my-10 flex gap-14 text-browser-toolbar-line" aria-hidden="true">
        <Lock className={state === 'secure' ? 'text-browser-secure' : ''} size={20} />
        <Info className={state === 'secure' || state === 'broken' ? '' : 'text-browser-text'} size={20} />
        <TriangleAlert className={state === 'broken' ? 'text-browser-broken' : ''} size={20} />
      </p>
      <p className={`mb-12 text-14 ${stateColours[state] ?? ''}`} data-state={state}>
        {securitySummary(connection)}
      </p>
      <ul>
        {explanationsOf(connection).map((explanation) => (
          <ExplanationItem key={explanation.title} explanation={explanation} connection={connection} />
        ))}
      </ul>
      <h4 className="mt-10 font-semibold">Why, in the words of the lab</h4>
      <ul className="list-disc pl-18" aria-label="Why">
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
    <li className="flex gap-9 py-7">
      <Icon size={16} className={`mt-px shrink-0 ${colour}`} aria-hidden />
      <div>
        <h4 className="font-semibold">{title}</h4>
        <p>{text}</p>
        {hasCertificate && certificate !== undefined && (
          <button
            type="button"
            name={`view-certificate-${kind}`}
            className="mt-6 rounded-2 border border-browser-toolbar-line bg-browser-card px-10 py-3 hover:bg-browser-hover"
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
