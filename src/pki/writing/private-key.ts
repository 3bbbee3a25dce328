import * as asn1js from 'asn1js';
import { PKCS8ShroudedKeyBag, PrivateKeyInfo } from 'pkijs';
import type { Bytes } from '@/base/bytes';
import { encryptWithPassword } from '../protected/password-encryption';
import type { PrivateKeyForm, Protection } from '../operations';
import { schemeIdentifier } from './password-scheme';
import { derOf } from './values';

/** Writes a private key in another form; see `PkiOperations.encodePrivateKey`. */
export async function writePrivateKey(pkcs8: Bytes, form: PrivateKeyForm): Promise<Bytes> {
  switch (form.kind) {
    case 'pkcs8':
      return pkcs8;
    case 'traditional':
      return traditionalForm(pkcs8);
    case 'encrypted-pkcs8':
      return derOf((await encryptedKey(pkcs8, form)).toSchema());
  }
}

/** RSAPrivateKey (RFC 8017), or ECPrivateKey that names its curve, as on its own it has to (RFC 5915 section 3). */
function traditionalForm(pkcs8: Bytes): Bytes {
  const { parsedKey } = PrivateKeyInfo.fromBER(pkcs8);
  return parsedKey ? derOf(parsedKey.toSchema()) : pkcs8;
}

/** An EncryptedPrivateKeyInfo (RFC 5958 section 3), which is what a PKCS#12 file keeps keys in. */
export async function encryptedKey(
  pkcs8: Bytes,
  {
    password,
    protection = 'AES-256-SHA256',
  }: { readonly password: string; readonly protection?: Protection },
): Promise<PKCS8ShroudedKeyBag> {
  const { scheme, encrypted } = await encryptWithPassword(protection, password, pkcs8);
  return new PKCS8ShroudedKeyBag({
    encryptionAlgorithm: schemeIdentifier(scheme),
    encryptedData: new asn1js.OctetString({ valueHex: encrypted }),
  });
}
