import { aName, type DistinguishedName } from '@/pki/distinguished-name';
import type { CertificateTemplate } from '@/pki/operations';
import type { Credential, StoredRequest } from '../../world/slot';
import type { Certificate } from '@/pki/certificate';
import type { World } from '../../world/world';
import { applianceOf, webServerSlot } from './service-appliance';
import { keyPurposes } from '@/pki/object-identifiers';

/** What an appliance says of itself as long as nobody has told it a name (note). */
export const applianceSubject = aName([['CN', 'IM Appliance']]);

const day = 24 * 3600 * 1000;

/** Ten years; assumed. */
const validity = 3652 * day;

/**
 * A self-signed certificate of an appliance at a lab time in milliseconds: for servers alone, without alternative names
 * and without basicConstraints (spec, Self-signed life cycle); valid from that day on (assumed).
 */
export function selfSignedTemplate(
  subject: DistinguishedName,
  at: number,
): Omit<CertificateTemplate, 'serialNumber' | 'publicKey'> {
  const notBefore = Math.floor(at / day) * day;
  return {
    subject,
    issuer: subject,
    notBefore,
    notAfter: notBefore + validity,
    digest: 'SHA-256',
    identifiers: true,
    extendedKeyUsage: [keyPurposes.serverAuth],
  };
}

/** A self-signed certificate as something that a slot presents. */
export function selfSignedCredential(
  { fingerprint, publicKey }: Certificate,
  installedAt: number,
): Credential {
  return { certificate: fingerprint, key: publicKey.fingerprint, chain: [], installedAt };
}

/**
 * The request out of which the next restart makes a new self-signed certificate; undefined when it makes none: because a
 * pair was installed, no request is stored, or it has not changed since, so that what PCs trust stays trusted (spec).
 */
export function requestToSelfSign(world: World, equipment: string): StoredRequest | undefined {
  const [, { active, pending, request }] = webServerSlot(world, equipment);
  const { selfSigned } = applianceOf(world, equipment);
  if (pending !== undefined || request === undefined) return undefined;
  if (active !== undefined && active.certificate !== selfSigned?.certificate) return undefined;
  return selfSigned?.request === request.fingerprint ? undefined : request;
}
