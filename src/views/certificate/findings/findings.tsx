import type { Finding, FindingSeverity } from '@/pki/findings/finding';
import { CircleHelp, CircleX, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import { findingRules } from '@/pki/findings/finding-rules';
import { useWorld } from '@/state/use-world';
import { findingRemedy } from '../../words/finding-remedies';
import { findingWords, severityWords } from '../../words/finding-words';
import { briefLines } from './brief-lines';
import { inOrder } from './finding-order';
import { OtherLines } from './other-lines';

const signs: Readonly<Record<FindingSeverity, { readonly icon: LucideIcon; readonly colour: string }>> = {
  error: { icon: CircleX, colour: 'text-error' },
  warning: { icon: TriangleAlert, colour: 'text-warning' },
  information: { icon: Info, colour: 'text-link' },
  grey: { icon: CircleHelp, colour: 'text-ink-muted' },
};

/** What was found about an item, gravest first. What was not checked is grey. */
export function Findings({
  findings,
  none,
}: {
  readonly findings: readonly Finding[];
  readonly none?: string;
}) {
  const hasTrainingKeys = useWorld(({ lab }) => lab['lab']?.keySource) === 'training';
  if (findings.length === 0) return none === undefined ? null : <p className="m-0">{none}</p>;
  const sorted = inOrder(findings, hasTrainingKeys);
  const { shown, others } = briefLines(
    sorted.map((finding) => ({ finding, kind: finding.name, text: findingWords(finding) })),
  );
  return (
    <ul className="m-0 list-none p-0">
      {shown.map(({ finding, text }) => (
        <FindingLine
          key={text}
          severity={finding.severity}
          text={text}
          remedy={`${findingRemedy(finding)} (${findingRules[finding.name].source})`.trim()}
        />
      ))}
      <OtherLines others={others} />
    </ul>
  );
}

/** One finding: its sign, its severity in a word, the sentence, and what to do where that is known. */
export function FindingLine({
  severity,
  text,
  remedy,
}: {
  readonly severity: FindingSeverity;
  readonly text: string;
  readonly remedy?: string;
}) {
  const { icon: Icon, colour } = signs[severity];
  return (
    <li className="flex items-start gap-6 py-2">
      <Icon size={14} className={`mt-2 shrink-0 ${colour}`} aria-hidden />
      <span className="min-w-0 wrap-anywhere">
        <strong className={`font-semibold ${colour}`}>{severityWords[severity]}:</strong> {text}
        {remedy !== undefined && <span className="text-ink-muted"> {remedy}</span>}
      </span>
    </li>
  );
}
