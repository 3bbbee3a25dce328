import type { Certificate } from './certificate';

/**
 * Defects of `Certificate.defects` that make a certificate invalid. The others are oddities that readers should bear
 * with (RFC 5280 section 4.1.2.2 on serial numbers; the letters of a Teletex string are anybody's guess).
 */
export const graveDefects: ReadonlySet<string> = new Set([
  'not-der',
  'structure-malformed',
  'version-wrong',
  'time-malformed',
  'text-malformed',
  'issuer-empty',
  'subject-empty',
  'serial-too-long',
  'duplicate-extension',
  'extension-malformed',
  'signature-algorithms-differ',
  'no-longer-readable',
]);

/** The certificate with one more defect, whatever was noticed of it before. */
export function withDefect(certificate: Certificate, defect: string): Certificate {
  const known = (certificate as Partial<Certificate>).defects ?? [];
  return { ...certificate, defects: [...new Set([...known, defect])] };
}
