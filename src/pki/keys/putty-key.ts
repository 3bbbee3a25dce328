import { concatBytes, fromBase64, type Bytes } from '@/base/bytes';
import { ShortBlob, sshReader } from './ssh-blob';
import { curveOid, wrappedCurveKey, wrappedEd25519Key, wrappedRsaKey } from './wrapped-key';

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
