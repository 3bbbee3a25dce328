import type { Certificate } from '@/pki/certificate';
import { validateCertificate } from '@/pki/path/validate-certificate';
import type { ValidationReport } from '@/pki/path/validation-report';
import { recordOf, type World } from '../world/world';
import { createMemory, createSelection } from './remembered';

/** A certificate that a client shows, and whom the server believes. */
export interface ClientProof {
  /** Fingerprints. */
  readonly certificate: string;
  readonly chain: readonly string[];
  readonly anchors: readonly Certificate[];
}

const remember = createMemory<ValidationReport>();

/** Certificates never change, but drafts of two forecasts can go by the same fingerprint. */
const readIn = createSelection(['certificates']);

/** A server's verdict on the certificate that a client shows (mutual authentication), at a lab time in milliseconds. */
export function judgeClient(
  world: Pick<World, 'certificates' | 'verdicts'>,
  { certificate, chain, anchors }: ClientProof,
  at: number,
): ValidationReport {
  const shown = recordOf(world, 'certificates', certificate);
  const intermediates = chain.map((link) => recordOf(world, 'certificates', link));
  const question = {
    subject: shown,
    text: [...chain, 'under', ...anchors.map(({ fingerprint }) => fingerprint)].join(' '),
    read: readIn(world),
    needed: () => [...intermediates, 'under', ...anchors],
    verdicts: world.verdicts,
  };
  return remember(question, at, (verdicts) =>
    validateCertificate({
      certificate: shown,
      intermediates,
      anchors,
      at,
      purpose: 'clientAuth',
      nameRule: 'san-or-common-name',
      profile: 'plain',
      verdicts,
    }),
  );
}
