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
  const lines = findings.map((finding) => ({
    severity: finding.severity,
    ...preflightWords(finding, names),
  }));
  const once = lines.filter(({ text }, index) => lines.findIndex((line) => line.text === text) === index);
  return (
    <ul className="preflight-findings">
      {once.map(({ severity, text, remedy }) => (
        <FindingLine key={text} severity={severity} text={text} {...(remedy === '' ? {} : { remedy })} />
      ))}
    </ul>
  );
}
