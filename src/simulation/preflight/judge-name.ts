import { briefList } from '@/base/brief-list';
import type { CheckResult, ValidationReport } from '@/pki/path/validation-report';
import { lineOfFinding } from './judge-device';
import type { PreflightFinding } from './preflight-finding';
import {
  gravest,
  stateForAll,
  type PartLine,
  type PartSentence,
  type PartState,
  type PreflightPart,
} from './preflight-part';
import type { PreflightInput } from './preflight-report';
import type { Trial } from './try-files';
import { namesIn } from '../appliances/slot-names';

/** How many names of a certificate a sentence has: it is to be read. */
const mostNames = 5;

/** Who looked a name up, and what came of it. */
interface Asked {
  readonly host: string;
  readonly program: string;
  readonly status: CheckResult['status'];
}

/**
 * Does the name fit, as those say who meet the certificate: they reach the device by different names, and do not all look
 * them up in the same places. `validation`: the verdict where nobody meets it.
 */
export function judgeName(
  { met }: Pick<Trial, 'met'>,
  validation: ValidationReport,
  { host, outsideHost = '' }: Pick<PreflightInput, 'host' | 'outsideHost'>,
  findings: readonly PreflightFinding[],
): PreflightPart {
  const given = askedIn(met, validation, host).filter((one) => host !== '' || one.host === outsideHost);
  const names = namesIn(validation.chain[0]?.certificate);
  const byHost = [...new Set(given.map((one) => one.host))].map((own) =>
    given.filter((one) => one.host === own),
  );
  const answers = byHost.map((asked) => answerOf(asked, names, byHost.length > 1));
  const missing = host === '' ? [said('grey', 'name-not-given', {})] : [];
  const others = findings.map(lineOfFinding);
  const state = gravest([
    stateForAll(answers.map((line) => line.state)),
    ...[...missing, ...others].map((line) => line.state),
  ]);
  return { name: 'name', state, lines: [...missing, ...answers, ...others] };
}

/** What those say who reach the device by one name. */
function answerOf(asked: readonly Asked[], names: readonly string[], isOneOfSeveral: boolean): PartLine {
  const failing = asked.filter(({ status }) => status === 'failed');
  const who = [...new Set(failing.map(({ program }) => program))].join(', ');
  const host = asked[0]?.host ?? '';
  const values = { host, names: briefList(names, mostNames), who };
  const isThere = names.some((name) => name.toLowerCase() === host.toLowerCase());
  if (failing.length === 0) return said('green', 'name-fits', values);
  if (failing.length < asked.length)
    return said('amber', isThere ? 'name-in-common-name' : 'name-fits-not-all', values);
  if (isThere) return said('red', 'name-in-wrong-place', values);
  return said('red', isOneOfSeveral ? 'name-fits-not-these' : 'name-fits-nobody', values);
}

function said(state: PartState, name: PartSentence, values: Readonly<Record<string, string>>): PartLine {
  return { kind: 'said', state, name, values };
}

/** Without anybody who meets it, the name that was given is looked up. */
function askedIn(met: Trial['met'], validation: ValidationReport, host: string): readonly Asked[] {
  const asked = met.flatMap(({ row, views }) =>
    views.flatMap(({ after }) =>
      statusOf(after?.report).map((status) => ({ host: row.host, program: row.program, status })),
    ),
  );
  return asked.length > 0 ? asked : statusOf(validation).map((status) => ({ host, program: '', status }));
}

/** Whoever does not look the name up says nothing of it. */
function statusOf(report: ValidationReport | undefined): readonly CheckResult['status'][] {
  const status = report?.results.find(({ check }) => check === 'name')?.status;
  return status === undefined || status === 'not-checked' ? [] : [status];
}
