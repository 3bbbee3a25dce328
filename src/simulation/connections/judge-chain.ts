import type { Certificate } from '@/pki/certificate';
import { validateCertificate, withNameChecked } from '@/pki/path/validate-certificate';
import type { FetchedVerdicts, ValidationInput, ValidationReport } from '@/pki/path/validation-report';
import { recordOf, type World } from '../world/world';
import { createMemory } from './remembered';

/** A chain, and how those look at it who meet it: the anchors of an audience, the name that it uses. */
export interface ChainQuestion extends Omit<ValidationInput, 'at' | 'verdicts' | 'anchors' | 'profile'> {
  readonly anchors: readonly Certificate[];
  /** Left out: the chain is judged by the name that is asked for. */
  readonly profile: NonNullable<ValidationInput['profile']>;
}

const remember = createMemory<ValidationReport>();

/**
 * The verdict on a chain at a lab time in milliseconds. All who ask the same are given the same chain, however many they
 * are and whatever name they use.
 */
export function judgeChain(question: ChainQuestion, verdicts: FetchedVerdicts, at: number): ValidationReport {
  const { name: _name, ...nameless } = question;
  return withNameChecked(judgeNameless(nameless, verdicts, at), question);
}

function judgeNameless(
  question: Omit<ChainQuestion, 'name'>,
  verdicts: FetchedVerdicts,
  at: number,
): ValidationReport {
  const { certificate, intermediates, anchors, revocationLists = [] } = question;
  const asked = {
    subject: certificate,
    text: textOf(question),
    read: question,
    needed: () => [...intermediates, 'under', ...anchors, 'by', ...revocationLists],
    verdicts,
  };
  return remember(asked, at, (table) => validateCertificate({ ...question, at, verdicts: table }));
}

function textOf(question: Omit<ChainQuestion, 'name'>): string {
  const { purpose, nameRule, profile, revocationMode, intermediates, anchors, distrusted = [] } = question;
  const fingerprints = (certificates: readonly Certificate[]) =>
    certificates.map(({ fingerprint }) => fingerprint).join(' ');
  const how = [purpose, nameRule, profile, revocationMode].join(' ');
  return [how, fingerprints(intermediates), fingerprints(anchors), distrusted.join(' ')].join('\n');
}

/** A certificate that a client shows, and whom the server trusts. */
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
