import { validateCertificate, withNameChecked } from '@/pki/path/validate-certificate';
import type { FetchedVerdicts, ValidationInput, ValidationReport } from '@/pki/path/validation-report';
import type { Certificate } from '@/pki/certificate';
import { createMemory } from './remembered';

/** A chain, and how those look at it who meet it: the anchors of an audience, the name that it uses. */
export interface ChainQuestion extends Omit<ValidationInput, 'at' | 'verdicts' | 'anchors' | 'profile'> {
  readonly anchors: readonly Certificate[];
  /** Whoever leaves it open judges the chain by the name that is asked for. */
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
