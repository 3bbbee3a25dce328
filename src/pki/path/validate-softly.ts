import { validateCertificate } from './validate-certificate';
import type { ValidationInput, ValidationReport } from './validation-report';

/**
 * The verdict of whoever asks for revocation, but takes no answer for a good one, as browsers do ("soft fail"): a list
 * can say that a certificate of the chain is revoked, and that none covers it is no fault.
 */
export function validateSoftly(input: Omit<ValidationInput, 'revocationMode'>): ValidationReport {
  return validateCertificate({ ...input, revocationMode: 'soft' });
}
