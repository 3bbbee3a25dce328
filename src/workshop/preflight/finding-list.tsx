import type { PreflightFinding } from '@/simulation/preflight/preflight-finding';
import { FindingLine } from '@/views/findings/findings';
import { preflightWords } from './preflight-words';

interface FindingListProps {
  readonly findings: readonly PreflightFinding[];
  /** Those of the files. */
  readonly names: readonly string[];
}

/** Everything that was found, gravest first, each once. */
export function FindingList({ findings, names }: FindingListProps) {
  const lines = new Map(
    findings.map((finding) => {
      const { text, remedy } = preflightWords(finding, names);
      return [text, { severity: finding.severity, text, remedy }] as const;
    }),
  );
  return (
    <ul className="preflight-findings">
      {[...lines.values()].map(({ severity, text, remedy }) => (
        <FindingLine key={text} severity={severity} text={text} {...(remedy === '' ? {} : { remedy })} />
      ))}
    </ul>
  );
}
