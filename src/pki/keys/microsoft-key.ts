import type { Bytes } from '@/base/bytes';
import { wrappedRsaKey } from './wrapped-key';

/** Octets of the header of a PVK file, and of a PRIVATEKEYBLOB. */
const headers = { pvk: 24, blob: 20 } as const;

/**
 * The DER of an RSA key that is not encrypted in a PVK file or a PRIVATEKEYBLOB (Microsoft: RSA/Schannel Key BLOBs),
 * which write their numbers with the little end first; undefined for all else.
 */
export function readMicrosoftKey(octets: Bytes): Bytes | undefined {
  const blob = octets[0] === 0x07 ? octets : blobOfPvk(octets);
  if (blob === undefined || blob.length < headers.blob) return undefined;
  const view = new DataView(blob.buffer, blob.byteOffset, blob.length);
  if (blob[0] !== 0x07 || String.fromCharCode(...blob.subarray(8, 12)) !== 'RSA2') return undefined;
  const half = Math.ceil(view.getUint32(12, true) / 16);
  if (headers.blob + half * 9 > blob.length) return undefined;
  let at: number = headers.blob;
  const number = (size: number) => {
    at += size;
    return blob.slice(at - size, at).reverse();
  };
  const e = blob.slice(16, 20).reverse();
  const [n, p, q, , , inverse, d] = [2, 1, 1, 1, 1, 1, 2].map((halves) => number(halves * half));
  return wrappedRsaKey({ n, e, d, p, q, inverse });
}

/** Encrypted ones have a salt. */
function blobOfPvk(octets: Bytes): Bytes | undefined {
  if (octets.length < headers.pvk) return undefined;
  const view = new DataView(octets.buffer, octets.byteOffset, octets.length);
  const [isEncrypted, saltLength] = [view.getUint32(12, true), view.getUint32(16, true)];
  return isEncrypted === 0 && saltLength === 0 ? octets.slice(headers.pvk) : undefined;
}
