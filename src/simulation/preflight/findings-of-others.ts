import type { Certificate } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import type { Item } from '@/pki/item';
import { keyPurposes, otherExtensionOids } from '@/pki/object-identifiers';
import type { EquipmentKind } from '../world/equipment';
import type { Meant } from './judge-parts';
import { aFinding, type PreflightFinding } from './preflight-finding';
import type { PreflightInput } from './preflight-report';

/** What the other side will do with files that are sound by themselves. */
export function findingsOfOthers(
  { items, target }: Pick<PreflightInput, 'items' | 'target'>,
  { certificate, chain }: Pick<Meant, 'certificate' | 'chain'>,
): readonly PreflightFinding[] {
  return [
    ...(target.form === 'files' ? protectionFindings(items) : []),
    ...pssFindings([certificate, ...chain.map((part) => part.certificate)]),
    ...clientFindings(target.device, certificate),
    ...sizeFindings(certificate),
    ...(isOfWindowsCa(certificate)
      ? [
          aFinding('issued-by-windows-ca', 'information', {
            form: target.form,
            certificate: displayNameOf(certificate.subject),
          }),
        ]
      : []),
  ];
}

/**
 * Windows opens a PFX in AES with a check value of SHA-256 since Windows 10 version 1709 and Server 2019 (documentation of
 * Microsoft on Export-PfxCertificate, -CryptoAlgorithmOption); older ones say that the password is wrong.
 */
function protectionFindings(items: readonly Item[]): readonly PreflightFinding[] {
  const files = new Map(items.map(({ origin }) => [origin.file, origin.protection]));
  return [...files].flatMap(([file, protection]) => {
    if (protection === undefined || protection.isOld) return [];
    const { ciphers, digest } = protection;
    const values = { file: String(file), ciphers: ciphers.join(', '), digest: digest ?? '' };
    return [aFinding('pfx-too-new-for-old-windows', 'information', values)];
  });
}

/** Browsers, Windows and OpenSSL of today check RSASSA-PSS (RFC 4055); that phones and appliances do not is *assumed*. */
function pssFindings(chain: readonly Certificate[]): readonly PreflightFinding[] {
  return chain
    .filter(({ signatureAlgorithm }) => signatureAlgorithm.name === 'rsassaPss')
    .map(({ subject }) => aFinding('signature-pss', 'information', { certificate: displayNameOf(subject) }));
}

/** Devices that connect to others with the certificate that they show, *assumed*. */
const clients: readonly EquipmentKind[] = ['edge-gateway', 'mobility-router'];

/** A server asks a client's certificate for its own purpose (RFC 5280 section 4.2.1.12). */
function clientFindings(device: EquipmentKind, certificate: Certificate): readonly PreflightFinding[] {
  const { extendedKeyUsage, subject } = certificate;
  const isForClients =
    extendedKeyUsage === undefined ||
    extendedKeyUsage.some((purpose) => purpose === keyPurposes.clientAuth || purpose === keyPurposes.any);
  if (!clients.includes(device) || isForClients) return [];
  return [aFinding('not-for-clients', 'information', { certificate: displayNameOf(subject) })];
}

/** Bits of the longest RSA key that phones and appliances are known to take, *assumed*. */
const longestKey = 4096;

function sizeFindings({ publicKey, subject }: Certificate): readonly PreflightFinding[] {
  if (publicKey.algorithm !== 'RSA' || publicKey.bits <= longestKey) return [];
  const values = { certificate: displayNameOf(subject), bits: String(publicKey.bits) };
  return [aFinding('key-longer-than-usual', 'information', values)];
}

/** Extensions that an enterprise CA of Windows writes ([MS-WCCE] section 2.2.2.7.7). */
const ofWindowsCa: readonly string[] = [
  otherExtensionOids.templateName,
  otherExtensionOids.template,
  otherExtensionOids.applicationPolicies,
];

function isOfWindowsCa({ extensions, issuerAddresses = [] }: Certificate): boolean {
  return (
    extensions.some(({ oid }) => ofWindowsCa.includes(oid)) ||
    issuerAddresses.some((address) => /^ldap:\/\/\/CN=/i.test(address))
  );
}
