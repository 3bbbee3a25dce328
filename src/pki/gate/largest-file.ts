import { beginsRevocationList } from './list-outline';
import { isTar } from './is-tar';
import { isZip } from './is-zip';
import { limits } from './limits';

/** How many of a file's first octets `largestFileSize` looks at. */
export const octetsLookedAt = 4_096;

/**
 * How many bytes a file may have that begins with these octets: revocation lists grow larger than anything else, and
 * archives with them.
 */
export function largestFileSize(start: Uint8Array): number {
  const mayBeLarge = beginsRevocationList(start) || isListInPem(start) || isZip(start) || isTar(start);
  return mayBeLarge ? limits.revocationListSize : limits.fileSize;
}

function isListInPem(start: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(start.subarray(0, octetsLookedAt));
  return text.includes('-----BEGIN X509 CRL-----');
}
