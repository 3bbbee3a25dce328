import { validateCertificate } from '@/pki/path/validate-certificate';
import type { FetchedVerdicts, ValidationInput, ValidationReport } from '@/pki/path/validation-report';
import type { Certificate } from '@/pki/certificate';
import { createMemory } from './remembered';

/** A chain, and how those look at it who meet it: the anchors of an audience, the name that it uses. */
export interface ChainQuestion extends Omit<ValidationInput, 'at' | 'verdicts' | 'anchors'> {
  readonly anchors: readonly Certificate[];
}

const remember = createMemory<ValidationReport>();

/** The verdict on a chain at a lab time in milliseconds: the same for all who ask the same, however many they are. */
export function judgeChain(question: ChainQuestion, verdicts: FetchedVerdicts, at: number): ValidationReport {
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

function textOf(question: ChainQuestion): string {
  const {
    purpose,
    nameRule,
    profile,
    revocationMode,
    name,
    intermediates,
    anchors,
    distrusted = [],
  } = question;
  const fingerprints = (certificates: readonly Certificate[]) =>
    certificates.map(({ fingerprint }) => fingerprint).join(' ');
  const how = [purpose, nameRule, profile, revocationMode, name?.kind, name?.value].join(' ');
  return [how, fingerprints(intermediates), fingerprints(anchors), distrusted.join(' ')].join('\n');
}
