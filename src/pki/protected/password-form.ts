import { concatBytes, toUtf16, toUtf8, type Bytes } from '@/base/bytes';

/** One way in which programs turn a password into octets. */
export interface PasswordForm {
  /** For PKCS#5 (RFC 8018): UTF-8. */
  readonly octets: Bytes;
  /** For PKCS#12 (RFC 7292 appendix B.1): UTF-16 with two zero octets behind it. */
  readonly unicode: Bytes;
}

/** The form that the standards ask for. */
export function standardForm(password: string): PasswordForm {
  return { octets: toUtf8(password), unicode: toUtf16(`${password}\0`) };
}

/**
 * All forms in which a password may have been used, the standard's first: letters with accents in one piece or two
 * (macOS writes two), UTF-8 taken for Latin-1 (OpenSSL before 1.1), Latin-1 (old Windows programs), and for the empty
 * password also none at all, which PKCS#12 tells apart.
 */
export function passwordForms(password: string): readonly PasswordForm[] {
  if (password === '') return [standardForm(''), { octets: new Uint8Array(), unicode: new Uint8Array() }];
  const spellings = new Set([password, password.normalize('NFC'), password.normalize('NFD')]);
  const forms = Array.from(spellings, standardForm);
  return isAscii(password) ? forms : [...forms, mistakenForm(password), ...latinForm(password)];
}

function isAscii(text: string): boolean {
  return toUtf8(text).length === text.length;
}

function mistakenForm(password: string): PasswordForm {
  const octets = toUtf8(password);
  return {
    octets,
    unicode: concatBytes(...Array.from(octets, (octet) => Uint8Array.of(0, octet)), new Uint8Array(2)),
  };
}

function latinForm(password: string): readonly PasswordForm[] {
  const codes = Array.from(password, (character) => character.codePointAt(0) ?? 0);
  if (codes.some((code) => code > 255)) return [];
  return [{ octets: Uint8Array.from(codes), unicode: standardForm(password).unicode }];
}
