import { CircleHelp, CircleX, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import type { Finding, FindingSeverity } from '@/pki/findings/finding';
import { findingRules } from '@/pki/findings/finding-rules';
import { findingsOf } from '@/pki/findings/findings-of';
import { findingsOfBundle } from '@/pki/findings/findings-of-bundle';
import type { Item } from '@/pki/item';
import { authorityOf } from '@/simulation/vendor/authority-of';
import { useWorld } from '@/state/use-world';
import { findingRemedy } from '../../words/finding-remedies';
import { findingWords, severityWords } from '../../words/finding-words';

/** A line of a list, and what other lines of its kind have in common with it. */
interface KindOfLine {
  readonly kind: string;
  readonly text: string;
}

/** How many lines of one kind are read: files of hundreds of certificates have as many. */
const mostOfKind = 12;

/** The lines to show, each text once and the first twelve of a kind, and how many others there are. */
export function briefLines<Line extends KindOfLine>(
  lines: readonly Line[],
): { readonly shown: readonly Line[]; readonly others: number } {
  const texts = new Set<string>();
  const counts = new Map<string, number>();
  let others = 0;
  const shown = lines.filter(({ kind, text }) => {
    if (texts.has(text)) return false;
    texts.add(text);
    const count = counts.get(kind) ?? 0;
    counts.set(kind, count + 1);
    if (count >= mostOfKind) others += 1;
    return count < mostOfKind;
  });
  return { shown, others };
}

/** How many lines a list has beside those that are shown; nothing where it has none. */
export function OtherLines({ others }: { readonly others: number }) {
  if (others === 0) return null;
  return <li className="py-2 text-ink-muted">and {others} more of these kinds</li>;
}

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

const order: readonly FindingSeverity[] = ['error', 'warning', 'information', 'grey'];

/**
 * The gravest first. In a lab with training keys everything has one of them, and the frame says so: there that comes last, and
 * as information alone, so that it hides nothing of what is to be learnt.
 */
export function inOrder(findings: readonly Finding[], hasTrainingKeys: boolean): readonly Finding[] {
  const isQuiet = ({ name }: Finding) => hasTrainingKeys && name === 'training-key';
  const loud = findings
    .filter((finding) => !isQuiet(finding))
    .toSorted((left, right) => order.indexOf(left.severity) - order.indexOf(right.severity));
  const quiet = findings.filter(isQuiet).map((finding) => ({ ...finding, severity: 'information' }) as const);
  return [...loud, ...quiet];
}

interface ItemFindingsProps {
  readonly item: Item;
  /** What came with it: issuers may be among them. */
  readonly companions?: readonly Item[];
  /** What is said where nothing was found. */
  readonly none: string;
}

const alone: readonly Item[] = [];

/** What can be said of an item by itself, in the light of the authority that its certificate comes from. */
export function ItemFindings({ item, companions = alone, none }: ItemFindingsProps) {
  const authority = useWorld((world) => {
    if (item.kind !== 'certificate') return 'unknown';
    const others = companions.flatMap((each) => (each.kind === 'certificate' ? [each.certificate] : []));
    return authorityOf(world, item.certificate, others);
  });
  return <Findings findings={findingsOf(item, { authority })} none={none} />;
}

/** What can be said of items that came together; nothing where nothing can. */
export function BundleFindings({ items }: { readonly items: readonly Item[] }) {
  const id = useId();
  const findings = findingsOfBundle(items);
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby={id} className="border-t border-line px-8 py-4">
      <p id={id} className="m-0 font-semibold">
        Taken together
      </p>
      <Findings findings={findings} />
    </section>
  );
}
