import type { Certificate } from '@/pki/certificate';
import { isSameName } from '@/pki/distinguished-name';
import type { World } from './world';

/** Whether the issuer has given the certificate's serial number to another one (RFC 5280 section 4.1.2.2). */
export function isSerialUsed(world: World, { serialNumber, issuer, fingerprint }: Certificate): boolean {
  return Object.values(world.certificates).some(
    (other) =>
      other.serialNumber === serialNumber &&
      other.fingerprint !== fingerprint &&
      isSameName(other.issuer, issuer),
  );
}
