import type * as asn1js from 'asn1js';
import type { SignedCertificateTimestampList } from 'pkijs';
import { concatBytes, equalBytes } from '@/base/bytes';
import { DecodingError } from '../gate/values';

/*
 * What PKI.js 4.0.0 and asn1js 4.0.0 read otherwise than it stands, and the cure of each. What is written otherwise
 * is in `writing`.
 */

/** asn1js leaves long arcs of an OID as the hexadecimal of their octets in braces: `2.25.{01ff7f}`. */
export function dottedOid(text: string): string {
  return text
    .replace(/\{\{([0-9a-f]+)\} - 80\}/, (_, octets: string) => String(arcOf(octets) - 80n))
    .replaceAll(/\{([0-9a-f]+)\}/g, (_, octets: string) => String(arcOf(octets)));
}

/** Seven bits of an arc an octet. */
function arcOf(octets: string): bigint {
  const pairs = octets.match(/../g) ?? [];
  return pairs.reduce((arc, pair) => (arc << 7n) | (BigInt(`0x${pair}`) & 0x7fn), 0n);
}

/**
 * PKI.js takes numbers that are too long for it for 0. What it read right it writes as it was. Throws DecodingError for
 * anything else.
 */
export function demandReadRight<Model extends { toSchema(): asn1js.BaseBlock }>(
  model: Model,
  octets: Uint8Array,
): Model {
  demandSame(new Uint8Array(model.toSchema().toBER()), octets);
  return model;
}

/**
 * PKI.js takes a list of time stamps that ends early as it is, knows version 1 alone, and writes a list with the zeros
 * behind its buffers: its stamps are compared. `octets`: those of the list behind its length. Throws DecodingError.
 */
export function demandWholeStamps({ timestamps }: SignedCertificateTimestampList, octets: Uint8Array): void {
  demandSame(concatBytes(...timestamps.map((stamp) => new Uint8Array(stamp.toStream().buffer))), octets);
}

function demandSame(written: Uint8Array, octets: Uint8Array): void {
  if (!equalBytes(written, octets)) throw new DecodingError('something that PKI.js did not expect');
}

/** An IA5String is ASCII: asn1js takes other octets for Latin-1, so that letters would appear that nobody wrote. */
export function ia5Text(text: string): string {
  return text.replaceAll(/[^\0-\x7f]/g, '\uFFFD');
}
