import type { CertificateTemplate } from '@/pki/operations';

/** The mistakes that real vendors make, and what each changes; one can be switched on for an order. */
export const practiceFaults = [
  'missing-intermediate',
  'wrong-intermediate',
  'reversed-bundle',
  'old-root',
  'key-of-another',
  'expired',
  'sha-1',
  'wrong-format',
  'password-by-letter',
] as const;

/** One mistake. */
export type PracticeFault = (typeof practiceFaults)[number];

const day = 86_400_000;

/** How long a letter with a password is under way, milliseconds. */
export const letterTime = 3 * day;

type Template = Pick<CertificateTemplate, 'notBefore' | 'notAfter' | 'digest'>;

/** What is signed where the vendor makes a mistake: dates that are over for thirty days, or SHA-1. */
export function withFault<Whole extends Template>(template: Whole, fault: PracticeFault | 'none'): Whole {
  if (fault === 'sha-1') return { ...template, digest: 'SHA-1' };
  if (fault !== 'expired') return template;
  const earlier = template.notAfter + 1000 - template.notBefore + 30 * day;
  return { ...template, notBefore: template.notBefore - earlier, notAfter: template.notAfter - earlier };
}
