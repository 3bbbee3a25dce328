import type { CertificateTemplate } from '@/pki/operations';
import type { PracticeFault } from '../world/vendor-records';

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
