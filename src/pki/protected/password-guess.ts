import { toHex } from '@/base/bytes';
import { limits } from '../gate/limits';
import { areBeyondLimits, effortPurse, type KeyDerivation } from './key-derivation';
import { passwordForms, standardForm, type PasswordForm } from './password-form';

/**
 * The forms to try of what was typed and, after them, of the empty password where that is quickly tried: some programs
 * protect with it, and nobody would think of typing it. All forms of one password together cost what one may.
 */
export function formsToTry(passwords: readonly string[], derivation: KeyDerivation): readonly PasswordForm[] {
  const typed = passwords.flatMap((password) =>
    affordable(distinct(passwordForms(password), derivation), derivation),
  );
  if (passwords.includes('') || areBeyondLimits([derivation], limits.guess)) return typed;
  // PKCS#12 alone tells the empty password from none.
  return [...typed, ...(derivation.kind === 'pkcs12' ? passwordForms('') : [standardForm('')])];
}

/** The half of a form that a derivation takes. */
export function halfFor({ kind }: KeyDerivation, { octets, unicode }: PasswordForm): string {
  return toHex(kind === 'pkcs12' ? unicode : octets);
}

function distinct(forms: readonly PasswordForm[], derivation: KeyDerivation): readonly PasswordForm[] {
  const byHalf = new Map(forms.toReversed().map((form) => [halfFor(derivation, form), form]));
  return forms.filter((form) => byHalf.get(halfFor(derivation, form)) === form);
}

function affordable(forms: readonly PasswordForm[], derivation: KeyDerivation): readonly PasswordForm[] {
  const affords = effortPurse();
  return forms.filter((_, index) => affords([derivation]) || index === 0);
}
