import { validateCertificate } from '@/pki/path/validate-certificate';
import type { ValidationReport } from '@/pki/path/validation-report';
import { isSelfSigned, mayIssue } from '@/simulation/practice-ca/issuers';
import { recordOf, type World } from '@/simulation/world/world';

/** The verdict on a certificate of somebody who trusts the roots of the list, at a lab time in milliseconds. */
export function reportInLists(world: World, id: string, at: number): ValidationReport {
  const listed = Object.keys(world.practiceCertificates).map((own) => recordOf(world, 'certificates', own));
  return validateCertificate({
    certificate: recordOf(world, 'certificates', id),
    intermediates: listed,
    anchors: listed.filter((own) => mayIssue(own) && isSelfSigned(world, own)),
    at,
    purpose: 'any',
    nameRule: 'san-only',
    verdicts: world.verdicts,
  });
}
