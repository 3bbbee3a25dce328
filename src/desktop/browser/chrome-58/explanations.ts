import type { Connection } from '@/simulation/connections/connection';

/** One finding of the Security panel. */
export interface Explanation {
  readonly kind: 'good' | 'bad' | 'neutral';
  readonly title: string;
  readonly text: string;
  /** Whether it is about the certificate, which it then offers to show. */
  readonly hasCertificate: boolean;
}

/** The line under the three icons. */
export function securitySummary({ state }: Connection): string {
  if (state === 'secure') return 'This page is secure (valid HTTPS).';
  return state === 'broken' ? 'This page is not secure (broken HTTPS).' : 'This page is not secure.';
}

/** What the panel finds, the worst first. */
export function explanationsOf(connection: Connection): readonly Explanation[] {
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
