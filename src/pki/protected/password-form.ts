import { concatBytes, toUtf16, toUtf8, type Bytes } from '@/base/bytes';
import { octetsInCodePages } from './code-pages';

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
 * (macOS writes two); octets in a code page of Windows or of its consoles, beside the right UTF-16 or taken for Latin-1, as
 * OpenSSL does with what is no UTF-8; and for the empty password also none at all, which PKCS#12 tells apart.
 */
export function passwordForms(password: string): readonly PasswordForm[] {
  if (password === '') return [standardForm(''), { octets: new Uint8Array(), unicode: new Uint8Array() }];
  const spellings = [...new Set([password, password.normalize('NFC'), password.normalize('NFD')])];
  const standard = spellings.map(standardForm);
  if (isAscii(password)) return standard;
  const octets = octetsInCodePages(password.normalize('NFC'));
  const { unicode } = standardForm(password.normalize('NFC'));
  return [
    ...standard,
    ...octets.map((each) => ({ octets: each, unicode })),
    ...octets.map((each) => ({ octets: each, unicode: takenForLatin(each) })),
    ...octets.map((each) => standardForm(String.fromCharCode(...each))),
    standardForm(new TextDecoder('windows-1252').decode(toUtf8(password))),
  ];
}

/** Whether every program makes the same octets of a password. */
export function isAscii(text: string): boolean {
  return toUtf8(text).length === text.length;
}

function takenForLatin(octets: Bytes): Bytes {
  return concatBytes(...Array.from(octets, (octet) => Uint8Array.of(0, octet)), new Uint8Array(2));
}
