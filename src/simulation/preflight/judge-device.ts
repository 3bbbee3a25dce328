import type { ConfirmationName, Problem, ProblemName } from '../world/problem';
import type { PreflightFinding } from './preflight-finding';
import { gravest, type PartLine, type PartState, type PreflightPart } from './preflight-report';
import type { Trial } from './try-files';

/** What a device asks because of the name or the chain: the other two parts answer it. */
const ofOtherParts: readonly ConfirmationName[] = [
  'name-does-not-match',
  'chain-incomplete',
  'chain-invalid',
  'root-not-known',
  'root-not-trusted',
  'self-signed',
];

/** What a device refuses because of the key: where a finding about the key says it too, with what to do, that is enough. */
const ofKey: readonly ProblemName[] = [
  'no-certificate-fits-a-key',
  'paste-key-missing',
  'paste-key-foreign',
  'paste-key-kind',
  'certificate-key-kind',
];

const states: Readonly<Record<PreflightFinding['severity'], PartState>> = {
  error: 'red',
  warning: 'amber',
  information: 'green',
  grey: 'grey',
};

/** A finding as a line of a part. */
export function lineOfFinding(finding: PreflightFinding): PartLine {
  return { kind: 'finding', state: states[finding.severity], finding };
}

/** Does the device take it: what its own page says, and where the private key is. */
export function judgeDevice(
  { problem, confirmations }: Pick<Trial, 'problem' | 'confirmations'>,
  keyFindings: readonly PreflightFinding[],
  isHttpsOff: boolean,
): PreflightPart {
  const asked = confirmations.filter(({ name }) => !ofOtherParts.includes(name));
  const hindrances: readonly PartLine[] = [
    ...(problem === undefined || isTold(problem, keyFindings)
      ? []
      : [{ kind: 'refused', state: 'red', problem } as const]),
    ...asked.map((confirmation) => ({ kind: 'asked', state: 'amber', confirmation }) as const),
    ...(isHttpsOff ? [{ kind: 'said', state: 'amber', name: 'https-is-off', values: {} } as const] : []),
  ];
  const key = keyFindings.map(lineOfFinding);
  const takes = { kind: 'said', state: 'green', name: 'device-takes-it', values: {} } as const;
  const lines = [...(problem === undefined ? [takes] : []), ...hindrances, ...key];
  return { name: 'device', state: stateOfDevice(lines.map(({ state }) => state)), lines };
}

/** Whether the key is there is asked before what it warns of. */
function stateOfDevice(found: readonly PartState[]): PartState {
  const worst = gravest(found);
  return worst === 'amber' && found.includes('grey') ? 'grey' : worst;
}

function isTold({ name }: Problem, keyFindings: readonly PreflightFinding[]): boolean {
  return ofKey.includes(name) && keyFindings.some(({ severity }) => severity === 'error');
}
