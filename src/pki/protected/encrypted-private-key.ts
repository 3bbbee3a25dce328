import { type Outcome, refusal, success } from '@/base/outcome';
import type { Bytes } from '@/base/bytes';
import { readElement, tags, type Element } from '../gate/element';
import { required, structure } from '../gate/structure';
import { decodedOrUndefined, readOctetString, readSequence } from '../gate/values';
import type { UnreadableReason } from '../item';
import { blockSizeOf } from './content-cipher';
import type { KeyDerivation } from './key-derivation';
import { decryptWithPassword, formsToTry } from './password-encryption';
import type { PasswordForm } from './password-form';
import { readPasswordScheme } from './password-scheme';

/** Why nothing, or not all, can be read, in a word and in what was found. */
export interface Unreadable {
  readonly reason: UnreadableReason;
  readonly found: string;
}

const found = 'an encrypted private key';

const encryptedFields = structure({
  algorithm: required(tags.sequence),
  content: required(tags.octetString),
});

/**
 * The PrivateKeyInfo in an EncryptedPrivateKeyInfo (RFC 5958 section 3), by the first password that fits, or by the
 * empty one where that is quickly tried. Nothing in it tells a wrong password from changed octets; octets that no
 * cipher could have made are damage. Throws DecodingError.
 */
export function readEncryptedPrivateKey(
  element: Element,
  passwords: readonly string[],
): Promise<Outcome<Element, Unreadable>> {
  const whenClosed = passwords.length === 0 ? 'password-missing' : 'password-wrong';
  return openPrivateKey(element, (derivation) => formsToTry(passwords, derivation), whenClosed);
}

/** The same under the password of the file around it, and no other. Throws DecodingError. */
export function readShroudedPrivateKey(
  element: Element,
  password: PasswordForm,
): Promise<Outcome<Element, Unreadable>> {
  return openPrivateKey(element, () => [password], 'password-wrong');
}

async function openPrivateKey(
  element: Element,
  formsFor: (derivation: KeyDerivation) => readonly PasswordForm[],
  whenClosed: UnreadableReason,
): Promise<Outcome<Element, Unreadable>> {
  const { algorithm, content } = encryptedFields(readSequence(element));
  const scheme = readPasswordScheme(algorithm);
  if ('reason' in scheme) return refusal(scheme);
  const encrypted = readOctetString(content);
  if (encrypted.length === 0 || encrypted.length % blockSizeOf(scheme.cipher) !== 0)
    return refusal({ reason: 'damaged', found });
  for (const password of formsFor(scheme.derivation)) {
    const plain = await decryptWithPassword(scheme, password, encrypted);
    const keyInfo = plain && privateKeyInfoIn(plain);
    if (keyInfo) return success(keyInfo);
  }
  return refusal({ reason: whenClosed, found });
}

/** A wrong password leaves well-formed padding once in 256 times, but hardly ever a PrivateKeyInfo. */
function privateKeyInfoIn(octets: Bytes): Element | undefined {
  const read = readElement(octets);
  if (!read.ok) return undefined;
  const parts = decodedOrUndefined(() => readSequence(read.value.element)) ?? [];
  return parts.length >= 3 ? read.value.element : undefined;
}
