import { preflightFindingName, type PreflightFinding } from '@/simulation/preflight/preflight-finding';
import { briefLines } from '@/views/certificate/findings/brief-lines';
import { FindingLine } from '@/views/certificate/findings/findings';
import { OtherLines } from '@/views/certificate/findings/other-lines';
import { preflightWords } from './preflight-words';

interface FindingListProps {
  readonly findings: readonly PreflightFinding[];
  /** Those of the files. */
  readonly names: readonly string[];
}

/** Everything that was found, gravest first, each once. */
export function FindingList({ findings, names }: FindingListProps) {
  const { shown, others } = briefLines(
    findings.map((finding) => ({
      ...{ kind: preflightFindingName(finding), severity: finding.severity },
      ...preflightWords(finding, names),
    })),
  );
  return (
    <ul className="preflight-findings">
      {shown.map(({ severity, text, remedy }) => (
        <FindingLine key={text} severity={severity} text={text} {...(remedy === '' ? {} : { remedy })} />
      ))}
      <OtherLines others={others} />
    </ul>
  );
}
