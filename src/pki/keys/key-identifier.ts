import type { Bytes } from '@/base/bytes';
import { readElement } from '../gate/element';
import { DecodingError, readBitString, readSequence } from '../gate/values';
import type { PublicKey } from '../public-key';

/** The SHA-1 of the key's BIT STRING: method 1 of RFC 5280 section 4.2.1.2. */
export async function keyIdentifierOf({ spki }: PublicKey): Promise<Bytes> {
  const read = readElement(spki);
  if (!read.ok) throw new DecodingError(read.problem);
  const key = readBitString(readSequence(read.value.element)[1]).slice();
  return new Uint8Array(await crypto.subtle.digest('SHA-1', key));
}
