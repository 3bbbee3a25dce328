import type { Certificate } from '@/pki/certificate';
import type { ValidationReport } from '@/pki/path/validation-report';
import { recordOf, type World } from '../world/world';
import { judgeChain, type ChainQuestion } from './judge-chain';

/** A certificate that a client shows, and whom the server believes. */
export interface ClientProof {
  /** Fingerprints. */
  readonly certificate: string;
  readonly chain: readonly string[];
  readonly anchors: readonly Certificate[];
}

/** A server's verdict on the certificate that a client shows (mutual authentication), at a lab time in milliseconds. */
export function judgeClient(
  world: Pick<World, 'certificates' | 'verdicts'>,
  { certificate, chain, anchors }: ClientProof,
  at: number,
): ValidationReport {
  const shown = recordOf(world, 'certificates', certificate);
  const intermediates = chain.map((link) => recordOf(world, 'certificates', link));
  const question: ChainQuestion = {
    certificate: shown,
    intermediates,
    anchors,
    purpose: 'clientAuth',
    nameRule: 'san-or-common-name',
    profile: 'plain',
  };
  return judgeChain(question, world.verdicts, at);
}
