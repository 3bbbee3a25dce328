import { fromHex, toHex, type Bytes } from '@/base/bytes';
import { readElement, tags, type Element } from '../gate/element';
import { required, structure } from '../gate/structure';
import { DecodingError, readInteger, readSequence } from '../gate/values';

/** The orders of the curves that WebCrypto knows (SEC 2 sections 2.4 to 2.6), hexadecimal, as long as a number is there. */
export const curveOrders: Readonly<Record<string, string>> = {
  'P-256': 'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551',
  'P-384': 'ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973',
  'P-521':
    '01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409',
};

const signatureFields = structure({ r: required(tags.integer), s: required(tags.integer) });

/**
 * WebCrypto's two numbers from an ECDSA-Sig-Value (RFC 3279 section 2.2.3). Engines differ in what they let pass, so form and range are decided
 * here: DER, exactly two numbers, each from 1 to less than the order of the curve (SEC 1 section 4.1.4), which is given
 * in hexadecimal. Throws DecodingError for all else.
 */
export function plainEcdsaSignature(der: Bytes, order: string): Bytes {
  const read = readElement(der);
  if (!read.ok || !read.value.element.isDer || read.value.trailing > 0)
    throw new DecodingError('no ECDSA signature');
  const { r, s } = signatureFields(readSequence(read.value.element));
  return fromHex(withinOrder(r, order) + withinOrder(s, order));
}

/** Hexadecimal texts of one length compare as numbers. */
function withinOrder(element: Element, order: string): string {
  const digits = toHex(readInteger(element));
  const number = digits.replace(/^(?:00)+/, '').padStart(order.length, '0');
  if (/^[89a-f]/.test(digits) || number.length > order.length || number >= order || /^0+$/.test(number))
    throw new DecodingError('a number out of the range of the curve');
  return number;
}
