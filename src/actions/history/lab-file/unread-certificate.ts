import { toHex, type Bytes } from '@/base/bytes';
import type { Certificate } from '@/pki/certificate';
import type { World } from '@/simulation/world/world';
import { sha256 } from '../../preparation/digest';

const defect = 'no-longer-readable';

/** Whether a certificate is one that this version of the app cannot read. */
export function isUnread({ defects }: Certificate): boolean {
  // A damaged record may have no list of them.
  return Array.isArray(defects) && defects.includes(defect);
}

/** Whether a certificate lies in a store or among those of the practice CA: there it may be whatever it is. */
export function isListed(
  { placements, practiceCertificates }: Pick<World, 'placements' | 'practiceCertificates'>,
  { fingerprint }: Certificate,
): boolean {
  return (
    Object.hasOwn(practiceCertificates, fingerprint) ||
    Object.values(placements).some(({ certificate }) => certificate === fingerprint)
  );
}

/** What is left of a certificate that this version of the app cannot read: its bytes, and a defect that fails every path. */
export async function unreadCertificate(der: Bytes): Promise<Certificate> {
  const thumbprint = toHex(new Uint8Array(await crypto.subtle.digest('SHA-1', der)));
  return {
    ...{ fingerprint: await sha256(der), thumbprint, der, version: 3, serialNumber: '00' },
    ...{ signatureAlgorithm: { oid: '', name: '' }, signatureAlgorithmsAgree: false },
    ...{ issuer: [], subject: [], notBefore: 0, notAfter: 0, extensions: [] },
    publicKey: { algorithm: 'unknown', bits: 0, fingerprint: '', spki: new Uint8Array() },
    defects: [defect],
  };
}
