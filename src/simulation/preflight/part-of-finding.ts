import type { Finding, FindingName } from '@/pki/findings/finding';
import type { PathProblem } from '@/pki/path/validation-report';
import type { PreflightFinding, PreflightFindingName } from './preflight-finding';
import type { PartName } from './preflight-part';

/** Which of the three questions each of the pre-flight's own findings answers; all others are notes. */
const parts: Readonly<Partial<Record<PreflightFindingName, PartName>>> = {
  'key-of-no-certificate': 'device',
  'key-in-file': 'device',
  'key-requested-there': 'device',
  'key-installed-there': 'device',
  'key-imported-there': 'device',
  'key-unused-there': 'device',
  'key-assumed-there': 'device',
  'key-of-request': 'device',
  'key-replaced': 'device',
  'key-in-other-slot': 'device',
  'key-in-practice-ca': 'device',
  'key-at-vendor': 'device',
  'key-not-known': 'device',
  'key-perhaps-closed': 'device',
  'key-missing': 'device',
  'key-not-rsa': 'device',
  'intermediate-missing': 'trust',
  'intermediate-added': 'trust',
  'wildcard-one-label': 'name',
};

/** The name is judged by those who look it up, and a certificate without an issuer by those who were given it, or not. */
const judgedElsewhere: readonly PathProblem[] = ['name-does-not-match', 'self-signed-not-trusted'];

const ofNames: readonly FindingName[] = [
  'no-alternative-names',
  'common-name-not-in-alternative-names',
  'common-name-not-a-host',
  'name-is-internal',
  'name-is-reserved-address',
  'name-is-public-suffix',
  'name-not-a-host',
  'name-of-other-kind',
  'name-form-wrong',
];

const ofDevice: readonly FindingName[] = ['key-kind-unusual'];

/** The question that a finding is part of the answer to; undefined for a note. */
export function partOf(finding: PreflightFinding): PartName | undefined {
  switch (finding.kind) {
    case 'preflight':
      return parts[finding.name];
    case 'unreadable':
      return undefined;
    case 'check': {
      const { problem } = finding.result;
      return problem !== undefined && judgedElsewhere.includes(problem) ? undefined : 'trust';
    }
    case 'item': {
      if (finding.severity === 'information' || finding.severity === 'grey') return undefined;
      return partOfItem(finding.finding);
    }
  }
}

function partOfItem({ name }: Finding): PartName {
  if (ofDevice.includes(name)) return 'device';
  return ofNames.includes(name) ? 'name' : 'trust';
}
