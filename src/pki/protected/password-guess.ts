import { limits } from '../gate/limits';
import { areBeyondLimits, type KeyDerivation } from './key-derivation';
import { passwordForms, standardForm, type PasswordForm } from './password-form';

/**
 * The forms to try of what was typed and, after them, of the empty password where that is quickly tried: some programs
 * protect with it, and nobody would think of typing it.
 */
export function formsToTry(passwords: readonly string[], derivation: KeyDerivation): readonly PasswordForm[] {
  const typed = passwords.flatMap(passwordForms);
  if (passwords.includes('') || areBeyondLimits([derivation], limits.guess)) return typed;
  // PKCS#12 alone tells the empty password from none.
  return [...typed, ...(derivation.kind === 'pkcs12' ? passwordForms('') : [standardForm('')])];
}
