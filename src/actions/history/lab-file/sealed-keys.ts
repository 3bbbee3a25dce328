import { type Bytes, toHex } from '@/base/bytes';
import type { Certificate } from '@/pki/certificate';
import { passwordKey } from '@/pki/protected/data-key';
import type { World } from '@/simulation/world/world';
import { iterationBounds, type SealedKeys } from '@/state/lab-file/saved-lab';
import { sha256 } from '../../preparation/reading';

/** The least length of a password for a lab file, and how many of its characters have to differ. */
const leastLength = 12;
const leastDifferent = 6;

/** Whether a password may protect keys that leave the computer. */
export function isStrongPassword(password: string): boolean {
  return password.length >= leastLength && new Set(password).size >= leastDifferent;
}

/** Encrypts with a fresh salt and nonce: AES-256-GCM under PBKDF2 with HMAC-SHA-256. */
export async function seal(plain: Bytes, password: string): Promise<SealedKeys> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const iterations = iterationBounds.least;
  const key = await passwordKey(password, { salt, iterations }, 'encrypt');
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain));
  return { iterations, salt, iv, sealed };
}

/** Undefined where the password is another, or a byte was changed: the cipher cannot tell one from the other. */
export async function unseal(keys: SealedKeys, password: string): Promise<Bytes | undefined> {
  const { iterations, salt, iv, sealed } = keys;
  const key = await passwordKey(password, { salt, iterations }, 'decrypt');
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed));
  } catch {
    return undefined;
  }
}

const defect = 'no-longer-readable';

/** Whether a certificate is one that this version of the app cannot read. */
export function isUnread({ defects }: Certificate): boolean {
  // A damaged record may have no list of them.
  return Array.isArray(defects) && defects.includes(defect);
}

/** Whether a certificate is in a store or among those of the practice CA: there it may be whatever it is. */
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
    fingerprint: await sha256(der),
    thumbprint,
    der,
    version: 3,
    serialNumber: '00',
    signatureAlgorithm: { oid: '', name: '' },
    signatureAlgorithmsAgree: false,
    issuer: [],
    subject: [],
    notBefore: 0,
    notAfter: 0,
    extensions: [],
    publicKey: { algorithm: 'unknown', bits: 0, fingerprint: '', spki: new Uint8Array() },
    defects: [defect],
  };
}
