import { limits } from './limits';
import { beginsRevocationList } from './list-outline';

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

/** Whether octets are a tar archive as POSIX and GNU write it. */
export function isTar(bytes: Uint8Array): boolean {
  return Array.from('ustar').every((letter, index) => bytes[257 + index] === letter.charCodeAt(0));
}

/** Whether octets are a ZIP archive. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}
