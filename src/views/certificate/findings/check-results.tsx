import type { Certificate } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import type { CheckResult, ValidationReport } from '@/pki/path/validation-report';
import { CircleCheck, CircleHelp, CircleX, TriangleAlert, type LucideIcon } from 'lucide-react';
import {
  certificateValues,
  checkResultSource,
  checkResultWords,
  checkWords,
  pathProblemRemedy,
  trustedDirectlyWords,
} from '../../words/path-problem-words';
import { visibleText } from '../../words/value-words';

const signs: Readonly<Record<CheckResult['status'], { readonly icon: LucideIcon; readonly colour: string }>> =
  {
    passed: { icon: CircleCheck, colour: 'text-success' },
    failed: { icon: CircleX, colour: 'text-error' },
    warning: { icon: TriangleAlert, colour: 'text-warning' },
    'not-checked': { icon: CircleHelp, colour: 'text-ink-muted' },
  };

/** Every check of a report with what came of it; what was not checked is grey. */
export function CheckResults({ report }: { readonly report: ValidationReport }) {
  return (
    <ul className="m-0 list-none p-0">
      {report.results.map((result) => (
        <CheckLine
          key={result.check}
          result={result}
          about={certificateOf(report, result)}
          isTrustedDirectly={report.isTrustedDirectly}
        />
      ))}
    </ul>
  );
}

function CheckLine({
  result,
  about,
  isTrustedDirectly,
}: {
  readonly result: CheckResult;
  readonly about: Certificate | undefined;
  readonly isTrustedDirectly: boolean;
}) {
  const { icon: Icon, colour } = signs[result.status];
  const words =
    result.check === 'trust' && isTrustedDirectly
      ? trustedDirectlyWords
      : checkResultWords(result, about && certificateValues(about));
  return (
    <li className="flex items-start gap-6 py-2">
      <Icon size={14} className={`mt-2 shrink-0 ${colour}`} aria-hidden />
      <span className="min-w-0 wrap-anywhere">
        <strong className="font-semibold">{checkWords(result.check)}:</strong>{' '}
        {about !== undefined &&
          result.problem !== undefined &&
          `${visibleText(displayNameOf(about.subject))}: `}
        {words}
        {result.problem !== undefined && (
          <span className="text-ink-muted">
            {' '}
            {pathProblemRemedy(result.problem)} ({checkResultSource(result)})
          </span>
        )}
      </span>
    </li>
  );
}

function certificateOf({ chain }: ValidationReport, { certificate }: CheckResult): Certificate | undefined {
  return chain.find((link) => link.certificate.fingerprint === certificate)?.certificate;
}
