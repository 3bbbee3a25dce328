import type { Steps } from '@/base/outcome';
import { isSelfIssued } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import type { Finding, FindingName, FindingSeverity } from '@/pki/findings/finding';
import { findingsOf } from '@/pki/findings/findings-of';
import { findingsOfBundle } from '@/pki/findings/findings-of-bundle';
import type { PathProblem } from '@/pki/path/validation-report';
import { authorityAbove } from '../vendor/authority-of';
import type { World } from '../world/world';
import { outdatedIssuers } from './findings-beside';
import { certificatesIn, serverCertificatesIn, takesKeyOf } from './found-items';
import type { Meant } from './judge-parts';
import type { PreflightFinding } from './preflight-finding';
import type { PreflightInput } from './preflight-report';

/** What the checks of the path say already, or what is none of the target's business. */
const saidAlready: readonly FindingName[] = [
  'key-does-not-match',
  'intermediate-missing',
  'unreadable',
  'key-too-short',
];

/** What is said of another choice than the one that is meant here. */
const ofAnotherChoice: readonly FindingName[] = ['certificate-of-another-chain'];

/** What there is to say of each thing among the files that concerns the certificate that is meant. */
export function* findingsOfItems(
  world: World,
  input: PreflightInput,
  meant: Meant,
): Steps<readonly PreflightFinding[]> {
  const { items, target } = input;
  const { certificate, validation } = meant;
  const item = items.find(
    (each) => each.kind === 'certificate' && each.certificate.fingerprint === certificate.fingerprint,
  );
  const authority = authorityAbove(world, validation);
  const about = displayNameOf(certificate.subject);
  const own = item === undefined ? [] : findingsOf(item, { authority });
  const ofLists = items.flatMap((list) =>
    list.kind === 'revocation-list'
      ? findingsOf(list).map((finding) => ({ finding, about: displayNameOf(list.revocationList.issuer) }))
      : [],
  );
  yield;
  const bundle = findingsOfBundle(items).filter(({ name }) => !ofAnotherChoice.includes(name));
  yield;
  const isTold = (name: PathProblem) => validation.results.some(({ problem }) => problem === name);
  const told = [
    ...saidAlready,
    ...(isTold('digest-too-weak') ? ['digest-too-weak'] : []),
    ...(isTold('self-signed-not-trusted') ? ['self-signed'] : []),
    ...(isTold('authority-as-server') ? ['authority-certificate'] : []),
    ...(takesKeyOf(target, certificate) ? [] : ['key-kind-unusual']),
  ];
  return [
    ...[...bundle, ...needlessFindings(input, meant)].map((finding) => ({ finding })),
    ...own.map((finding) => ({ finding, about })),
    ...ofLists.filter(({ finding }) => finding.severity !== 'grey'),
  ]
    .filter(({ finding }) => !told.includes(finding.name))
    .map((found) => ({ kind: 'item', severity: severityHere(found.finding), ...found }));
}

/** Authorities among the files that the chain does not need; where it is not whole, one of them may be above it. */
function needlessFindings(input: PreflightInput, meant: Meant): readonly Finding[] {
  const { items } = input;
  const { certificate, chain, root } = meant;
  if (root === undefined && chain.length === 0 && !isSelfIssued(certificate)) return [];
  const used = [certificate, ...chain.map((part) => part.certificate), ...(root ? [root] : [])];
  const others = [...serverCertificatesIn(items), ...outdatedIssuers(input, meant)];
  const told = [...used, ...others].map(({ fingerprint }) => fingerprint);
  const fingerprints = new Set(told);
  return certificatesIn(items)
    .filter((other) => !fingerprints.has(other.fingerprint))
    .map(({ subject }) => ({
      name: 'certificate-of-another-chain',
      severity: 'information',
      value: displayNameOf(subject),
    }));
}

/** What is put right below, or was the vendor's to see to and troubles no program. */
const ofNoConsequence: readonly FindingName[] = [
  'order-wrong',
  'state-abbreviated',
  'attribute-too-long',
  'attribute-meaningless',
  'text-garbled',
  'subject-part-missing',
  'subject-part-forbidden',
  'serial-number-too-short',
  'algorithm-parameters-wrong',
  'common-name-not-alternative',
  'name-label-reserved',
  'key-not-permitted',
  'key-usage-unfit-for-key',
  'extension-not-critical',
  'extension-form-wrong',
  'extension-of-authorities',
  'revocation-told-and-not',
  'key-usage-not-critical',
  'unique-identifier-present',
  'timestamps-empty',
  'policies-missing',
  'policies-contradict',
  'policy-is-any',
  'authority-certificate-named',
  'policy-qualifier-forbidden',
  'information-access-missing',
  'revocation-address-missing',
  'address-not-http',
];

/** What programs mind of any authority's certificates, though the rule is one for public authorities. */
const ofConsequence: readonly FindingName[] = ['no-alternative-names'];

/**
 * A certificate that breaks a rule of the baseline still installs: the checks of the path say what will not work. What is
 * written has the right order whatever came.
 */
function severityHere({ name, severity }: Finding): FindingSeverity {
  if (ofNoConsequence.includes(name)) return 'information';
  return severity === 'error' || ofConsequence.includes(name) ? 'warning' : severity;
}
