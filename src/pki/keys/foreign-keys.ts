import { type Bytes, concatBytes, fromBase64, fromUtf8 } from '@/base/bytes';
import { curveOid, wrappedCurveKey, wrappedEd25519Key, wrappedRsaKey } from './wrapped-key';

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

/** Thrown where octets end before what they announce. */
class ShortBlob extends Error {}

/** The data types of SSH, one after another (RFC 4251 section 5). */
interface SshReader {
  /** A uint32. Throws ShortBlob. */
  readonly number: () => number;
  /** The octets of a string or of an mpint. Throws ShortBlob. */
  readonly string: () => Uint8Array<ArrayBuffer>;
}

/** Reads octets in the data types of SSH. */
function sshReader(octets: Uint8Array): SshReader {
  let at = 0;
  const take = (length: number) => {
    if (at + length > octets.length) throw new ShortBlob();
    at += length;
    return octets.slice(at - length, at);
  };
  const number = () => new DataView(take(4).buffer).getUint32(0);
  return { number, string: () => take(number()) };
}

const magic = 'openssh-key-v1\0';

/**
 * The DER of the one key in a private key of OpenSSH that is not encrypted (PROTOCOL.key of OpenSSH); undefined for all
 * else.
 */
export function readOpensshKey(octets: Bytes): Bytes | undefined {
  try {
    const outer = sshReader(octets.subarray(magic.length));
    const [cipher, derivation] = [fromUtf8(outer.string()), fromUtf8(outer.string())];
    outer.string();
    if (cipher !== 'none' || derivation !== 'none' || outer.number() !== 1) return undefined;
    outer.string();
    return keyIn(outer.string());
  } catch (error) {
    if (error instanceof ShortBlob || error instanceof TypeError) return undefined;
    throw error;
  }
}

function keyIn(octets: Uint8Array): Bytes | undefined {
  const inner = sshReader(octets);
  if (inner.number() !== inner.number()) return undefined;
  const type = fromUtf8(inner.string());
  if (type === 'ssh-rsa') {
    const [n, e, d, inverse, p, q] = Array.from({ length: 6 }, () => inner.string());
    return wrappedRsaKey({ n, e, d, p, q, inverse });
  }
  if (type === 'ssh-ed25519') {
    inner.string();
    return wrappedEd25519Key(inner.string().slice(0, 32));
  }
  const curve = curveOid(fromUtf8(inner.string()));
  inner.string();
  return curve === undefined ? undefined : wrappedCurveKey(curve, inner.string());
}

/**
 * The DER of a private key of PuTTY that is not encrypted, in versions 2 and 3 of its files (PuTTY manual, appendix C);
 * undefined for all else.
 */
export function readPuttyKey(octets: Bytes): Bytes | undefined {
  const lines = new TextDecoder('latin1').decode(octets).split(/\r\n|\n|\r/);
  const type = /^PuTTY-User-Key-File-[23]: (\S+)$/.exec(lines[0] ?? '')?.[1];
  if (type === undefined || !lines.includes('Encryption: none')) return undefined;
  try {
    return keyOf(type, sshReader(blobAfter(lines, 'Public')), blobAfter(lines, 'Private'));
  } catch (error) {
    if (error instanceof ShortBlob || error instanceof DOMException) return undefined;
    throw error;
  }
}

/** The octets in the lines whose number `Public-Lines: 6` tells. */
function blobAfter(lines: readonly string[], half: 'Public' | 'Private'): Bytes {
  const at = lines.findIndex((line) => line.startsWith(`${half}-Lines: `));
  const count = Number(lines[at]?.slice(half.length + 8));
  return fromBase64(lines.slice(at + 1, at + 1 + count).join(''));
}

function keyOf(type: string, open: ReturnType<typeof sshReader>, secret: Bytes): Bytes | undefined {
  open.string();
  const own = sshReader(secret);
  if (type === 'ssh-rsa') {
    const [e, n] = [open.string(), open.string()];
    const [d, p, q, inverse] = [own.string(), own.string(), own.string(), own.string()];
    return wrappedRsaKey({ n, e, d, p, q, inverse });
  }
  // The seed with its little end first, without the zeros at its end.
  if (type === 'ssh-ed25519')
    return wrappedEd25519Key(concatBytes(own.string(), new Uint8Array(32)).slice(0, 32));
  const curve = curveOid(type.replace('ecdsa-sha2-', ''));
  return curve === undefined ? undefined : wrappedCurveKey(curve, own.string());
}
