import type { CheckResult, ValidationReport } from '@/pki/path/validation-report';
import { namesIn } from '../slots/installation-plan';
import { lineOfFinding } from './judge-device';
import type { PreflightFinding } from './preflight-finding';
import {
  gravest,
  type PartLine,
  type PartSentence,
  type PartState,
  type PreflightPart,
} from './preflight-part';
import type { Trial } from './try-files';

/** Who looked the name up, and what came of it. */
interface Asked {
  readonly program: string;
  readonly status: CheckResult['status'];
}

/**
 * Does the name fit, as those say who meet the certificate: they do not all look it up in the same places. `validation`:
 * the verdict where nobody meets it.
 */
export function judgeName(
  { met }: Pick<Trial, 'met'>,
  validation: ValidationReport,
  host: string,
  findings: readonly PreflightFinding[],
): PreflightPart {
  if (host === '') return { name: 'name', state: 'grey', lines: [said('grey', 'name-not-given', {})] };
  const asked = askedIn(met, validation);
  const failing = [
    ...new Set(asked.filter(({ status }) => status === 'failed').map(({ program }) => program)),
  ];
  const isFitForSome = asked.some(({ status }) => status === 'passed');
  const values = {
    host,
    names: namesIn(validation.chain[0]?.certificate).join(', '),
    who: failing.join(', '),
  };
  const answer =
    failing.length === 0
      ? said('green', 'name-fits', values)
      : isFitForSome
        ? said('amber', 'name-fits-not-all', values)
        : said('red', 'name-fits-nobody', values);
  const lines = [answer, ...findings.map(lineOfFinding)];
  return { name: 'name', state: gravest(lines.map(({ state }) => state)), lines };
}

function said(state: PartState, name: PartSentence, values: Readonly<Record<string, string>>): PartLine {
  return { kind: 'said', state, name, values };
}

function askedIn(met: Trial['met'], validation: ValidationReport): readonly Asked[] {
  const asked = met.flatMap(({ row: { program }, views }) =>
    views.flatMap(({ after }) => statusOf(after?.report).map((status) => ({ program, status }))),
  );
  return asked.length > 0 ? asked : statusOf(validation).map((status) => ({ program: '', status }));
}

/** Whoever does not look the name up says nothing of it. */
function statusOf(report: ValidationReport | undefined): readonly CheckResult['status'][] {
  const status = report?.results.find(({ check }) => check === 'name')?.status;
  return status === undefined || status === 'not-checked' ? [] : [status];
}
