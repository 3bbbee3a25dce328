import { isHost } from '../names/matches-name';
import type { Certificate, KeyUsage } from '../certificate';
import type { Observation } from './finding';
import { isAuthority } from './claims';
import { keyPurposes } from '../object-identifiers';
import { signingAlgorithmOf } from './key-findings';

const serverPurpose = keyPurposes.serverAuth;

/** What can be said of what a server's certificate is for. */
export function serverUseFindings({
  extendedKeyUsage,
  keyUsage,
  publicKey,
}: Certificate): readonly Observation[] {
  return [
    ...(extendedKeyUsage === undefined ? [{ name: 'purposes-missing' } as const] : []),
    ...(keyUsage === undefined
      ? [{ name: 'key-usage-missing' } as const]
      : serverKeyUsageFindings(keyUsage, publicKey)),
  ];
}

function serverKeyUsageFindings(
  usages: readonly KeyUsage[],
  publicKey: Certificate['publicKey'],
): readonly Observation[] {
  if (!usages.some((usage) => ofHandshakes.includes(usage)))
    return [{ name: 'key-usage-not-for-servers', value: usages.join(', ') }];
  if (signingAlgorithmOf(publicKey) !== undefined) return unfitFindings(usages, ['digitalSignature']);
  return unfitFindings(usages, usagesOfKeys[publicKey.algorithm] ?? usages);
}

function unfitFindings(usages: readonly KeyUsage[], fit: readonly KeyUsage[]): readonly Observation[] {
  const unfit = usages.filter((usage) => !fit.includes(usage));
  return unfit.length === 0 ? [] : [{ name: 'key-usage-unfit-for-key', value: unfit.join(', ') }];
}

const ofHandshakes: readonly KeyUsage[] = ['digitalSignature', 'keyEncipherment', 'keyAgreement'];

/** What a server may do with a key of each kind (Baseline Requirements section 7.1.2.7.11). */
const usagesOfKeys: Readonly<Partial<Record<Certificate['publicKey']['algorithm'], readonly KeyUsage[]>>> = {
  RSA: ['digitalSignature', 'keyEncipherment', 'dataEncipherment'],
  EC: ['digitalSignature', 'keyAgreement'],
};

/** One of these usages a purpose needs (RFC 5280 section 4.2.1.12); servers have rules of their own. */
const usagesOfPurposes: Readonly<Record<string, readonly KeyUsage[]>> = {
  [keyPurposes.clientAuth]: ['digitalSignature', 'keyAgreement'],
  [keyPurposes.codeSigning]: ['digitalSignature'],
  [keyPurposes.emailProtection]: ['digitalSignature', 'nonRepudiation', 'keyEncipherment', 'keyAgreement'],
  [keyPurposes.timeStamping]: ['digitalSignature', 'nonRepudiation'],
  [keyPurposes.ocspSigning]: ['digitalSignature', 'nonRepudiation'],
};

/** What can be said of what the certificate of a client, of a signer or of somebody else at the end of a chain is for. */
export function otherUseFindings({
  extendedKeyUsage = [],
  keyUsage,
  publicKey,
}: Certificate): readonly Observation[] {
  if (keyUsage === undefined) return [];
  const canServeNone = extendedKeyUsage.some(
    (purpose) => usagesOfPurposes[purpose]?.some((usage) => keyUsage.includes(usage)) === false,
  );
  return [
    ...(canServeNone ? [{ name: 'key-usage-unfit-for-purpose', value: keyUsage.join(', ') } as const] : []),
    ...anyUseFindings(keyUsage, publicKey),
  ];
}

/** What a key that only signs is good for (RFC 8410 section 5, RFC 9881 section 5). */
const ofSigners: readonly KeyUsage[] = ['digitalSignature', 'nonRepudiation', 'keyCertSign', 'cRLSign'];

/** An RSA key agrees on nothing, and a key on a curve enciphers nothing (RFC 3279 section 2.3.1, RFC 8813 section 3). */
function anyUseFindings(
  usages: readonly KeyUsage[],
  publicKey: Certificate['publicKey'],
): readonly Observation[] {
  if (signingAlgorithmOf(publicKey) !== undefined) return unfitFindings(usages, ofSigners);
  const { algorithm } = publicKey;
  const unfit: Partial<Record<typeof algorithm, readonly KeyUsage[]>> = {
    RSA: ['keyAgreement', 'encipherOnly', 'decipherOnly'],
    EC: ['keyEncipherment', 'dataEncipherment'],
  };
  return unfitFindings(
    usages,
    usages.filter((usage) => !(unfit[algorithm] ?? []).includes(usage)),
  );
}

/** What can be said of what an authority's certificate is for: it never carries a server's names and purpose. */
export function authorityUseFindings(certificate: Certificate): readonly Observation[] {
  const { extendedKeyUsage, subjectAlternativeNames = [], keyUsage, publicKey } = certificate;
  const isForServers = isAuthority(certificate) && extendedKeyUsage?.includes(serverPurpose) === true;
  const hasHosts = subjectAlternativeNames.some(isHost);
  return [
    ...(isForServers && hasHosts ? [{ name: 'authority-marked-as-server' } as const] : []),
    ...(keyUsage === undefined ? [{ name: 'authority-usage-missing' } as const] : []),
    ...(keyUsage?.includes('cRLSign') === false ? [{ name: 'list-signing-missing' } as const] : []),
    ...anyUseFindings(keyUsage ?? [], publicKey),
  ];
}
