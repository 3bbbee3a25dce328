import { fromUtf8, type Bytes } from '@/base/bytes';
import { curveOid, wrappedCurveKey, wrappedEd25519Key, wrappedRsaKey } from './wrapped-key';
import { sshReader, ShortBlob } from './ssh-blob';

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
