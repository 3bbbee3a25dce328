import type { Bytes } from '@/base/bytes';
import { derContext, derSequence } from '../asn1/der';
import { readElement } from '../asn1/element';
import {
  DecodingError,
  findContext,
  readObjectIdentifier,
  readOctetString,
  readSequence,
} from '../asn1/values';
import type { PrivateKeyForm } from '../operations';
import { writeEncryptedPrivateKey } from './encrypted-private-key';

/** Writes a private key in another form; see `PkiOperations.encodePrivateKey`. Throws DecodingError for what is no key. */
export async function writePrivateKey(pkcs8: Bytes, form: PrivateKeyForm): Promise<Bytes> {
  switch (form.kind) {
    case 'pkcs8':
      return pkcs8;
    case 'traditional':
      return traditionalForm(pkcs8);
    case 'encrypted-pkcs8':
      return writeEncryptedPrivateKey(pkcs8, form.password, form.protection ?? 'AES-256-SHA256');
  }
}

function traditionalForm(pkcs8: Bytes): Bytes {
  const [, algorithm, key] = readSequence(elementOf(pkcs8));
  const [oid, parameters] = readSequence(algorithm);
  const inner = readOctetString(key);
  switch (readObjectIdentifier(oid)) {
    case '1.2.840.113549.1.1.1':
      return inner;
    case '1.2.840.10045.2.1':
      return withCurve(inner, parameters?.bytes ?? new Uint8Array());
    default:
      return pkcs8;
  }
}

/** An ECPrivateKey on its own has to name its curve (RFC 5915 section 3). */
function withCurve(key: Bytes, curve: Uint8Array): Bytes {
  const fields = readSequence(elementOf(key));
  const publicKey = findContext(fields, 1);
  return derSequence(
    ...fields.slice(0, 2).map(({ bytes }) => bytes),
    derContext(0, curve),
    ...(publicKey ? [publicKey.bytes] : []),
  );
}

function elementOf(octets: Bytes) {
  const read = readElement(octets);
  if (!read.ok) throw new DecodingError(read.problem);
  return read.value.element;
}
