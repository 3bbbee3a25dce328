import type { Certificate } from '@/pki/certificate';
import { validateCertificate } from '@/pki/path/validate-certificate';
import type { ValidationReport } from '@/pki/path/validation-report';
import { recordOf, type World } from '../world';

/** A certificate that a client shows, and whom the server believes. */
export interface ClientProof {
  /** Fingerprints. */
  readonly certificate: string;
  readonly chain: readonly string[];
  readonly anchors: readonly Certificate[];
}

/** A server's verdict on the certificate that a client shows (mutual authentication), at a lab time in milliseconds. */
export function judgeClient(
  world: World,
  { certificate, chain, anchors }: ClientProof,
  at: number,
): ValidationReport {
  return validateCertificate({
    certificate: recordOf(world, 'certificates', certificate),
    intermediates: chain.map((link) => recordOf(world, 'certificates', link)),
    anchors,
    at,
    purpose: 'clientAuth',
    nameRule: 'san-or-common-name',
    profile: 'plain',
    verdicts: world.verdicts,
  });
}
