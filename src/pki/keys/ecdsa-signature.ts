import { concatBytes, type Bytes } from '@/base/bytes';
import { derSequence, derUnsignedInteger } from '../asn1/der';
import { readElement } from '../asn1/element';
import { DecodingError, readInteger, readSequence } from '../asn1/values';

/** ECDSA-Sig-Value (RFC 3279 section 2.2.3) from WebCrypto's two numbers side by side. */
export function derEcdsaSignature(signature: Bytes): Bytes {
  const half = signature.length / 2;
  return derSequence(
    derUnsignedInteger(signature.subarray(0, half)),
    derUnsignedInteger(signature.subarray(half)),
  );
}

/** WebCrypto's two numbers of `size` octets each from an ECDSA-Sig-Value. Throws DecodingError. */
export function plainEcdsaSignature(der: Bytes, size: number): Bytes {
  const read = readElement(der);
  if (!read.ok || !read.value.isDer || read.value.trailing > 0) throw new DecodingError('no ECDSA signature');
  const [r, s] = readSequence(read.value.element);
  return concatBytes(fixedSize(readInteger(r), size), fixedSize(readInteger(s), size));
}

function fixedSize(octets: Bytes, size: number): Bytes {
  const start = octets[0] === 0 ? 1 : 0;
  if (octets.length - start > size) throw new DecodingError('a number too long for the curve');
  const fixed = new Uint8Array(size);
  fixed.set(octets.subarray(start), size - (octets.length - start));
  return fixed;
}
