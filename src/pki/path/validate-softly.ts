import { validateCertificate } from './validate-certificate';
import type { ValidationInput, ValidationReport } from './validation-report';

/**
 * The verdict of whoever asks for revocation, but takes no answer for a good one, as browsers do ("soft fail"): a list
 * can say that a certificate of the chain is revoked, and that none covers it is no fault.
 */
export function validateSoftly(input: ValidationInput): ValidationReport {
  const { revocationLists = [], ...question } = input;
  if (revocationLists.length === 0) return validateCertificate(question);
  const listed = validateCertificate(input);
  const found = listed.chain.flatMap(({ problems }) => problems);
  return found.includes('revoked') || !found.includes('revocation-unknown')
    ? listed
    : validateCertificate(question);
}
