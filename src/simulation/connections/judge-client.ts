import type { Certificate } from '@/pki/certificate';
import { validateCertificate } from '@/pki/path/validate-certificate';
import type { ValidationReport } from '@/pki/path/validation-report';
import { recordOf, type World } from '../world';
import { createMemory } from './remembered';

/** A certificate that a client shows, and whom the server believes. */
export interface ClientProof {
  /** Fingerprints. */
  readonly certificate: string;
  readonly chain: readonly string[];
  readonly anchors: readonly Certificate[];
}

const remember = createMemory<ValidationReport>();

/** A server's verdict on the certificate that a client shows (mutual authentication), at a lab time in milliseconds. */
export function judgeClient(
  world: Pick<World, 'certificates' | 'verdicts'>,
  { certificate, chain, anchors }: ClientProof,
  at: number,
): ValidationReport {
  const shown = recordOf(world, 'certificates', certificate);
  const text = [...chain, 'under', ...anchors.map(({ fingerprint }) => fingerprint)].join(' ');
  return remember(
    { subject: shown, text, read: world.verdicts, needed: () => [], verdicts: world.verdicts },
    at,
    (verdicts) =>
      validateCertificate({
        certificate: shown,
        intermediates: chain.map((link) => recordOf(world, 'certificates', link)),
        anchors,
        at,
        purpose: 'clientAuth',
        nameRule: 'san-or-common-name',
        profile: 'plain',
        verdicts,
      }),
  );
}
