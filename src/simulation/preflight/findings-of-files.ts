import { isSelfIssued, type Certificate } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import type { Finding, FindingName, FindingSeverity } from '@/pki/findings/finding';
import { findingsOf } from '@/pki/findings/findings-of';
import { findingsOfBundle } from '@/pki/findings/findings-of-bundle';
import type { Item } from '@/pki/item';
import type { CheckResult, PathProblem, ValidationReport } from '@/pki/path/validation-report';
import { authorityAbove } from '../authorities/authority-of';
import { certificatesInStore, traineePc } from '../certificate-stores';
import { namesIn } from '../slots/installation-plan';
import type { World } from '../world';
import { takesKeyOf } from './fitting-targets';
import type { KeyPlace } from './key-place';
import { certificatesIn, serverCertificatesIn } from './found-items';
import type { Meant } from './judge-parts';
import { aFinding, type PreflightFinding, type PreflightFindingName } from './preflight-finding';
import type { PreflightInput } from './preflight-report';
import { slotTitle } from './preflight-target';

/** Everything that there is to say about files for a target; without `meant` they hold no server's certificate. */
export function findingsOfFiles(
  world: World,
  input: PreflightInput,
  meant?: Meant,
): readonly PreflightFinding[] {
  const unreadable = input.items.flatMap(unreadableFinding);
  if (meant === undefined) return [...unreadable, ...absenceFindings(input.items, unreadable.length > 0)];
  return [
    ...unreadable,
    ...keyFindings(world, input, meant),
    ...chainFindings(world, input, meant),
    ...checkFindings(meant),
    ...itemFindings(world, input, meant),
    ...otherFindings(input, meant),
  ];
}

function unreadableFinding(item: Item): readonly PreflightFinding[] {
  if (item.kind !== 'unknown') return [];
  const { reason, found, origin } = item;
  const line = String(origin.line ?? '');
  return [{ kind: 'unreadable', severity: 'error', file: origin.file, reason, found, line }];
}

/** What the files hold instead of a server's certificate. */
function absenceFindings(items: readonly Item[], isSomethingHidden: boolean): readonly PreflightFinding[] {
  const has = (kind: Item['kind']) => items.some((item) => item.kind === kind);
  if (has('certificate')) {
    const names = certificatesIn(items).map(({ subject }) => displayNameOf(subject));
    return [aFinding('only-authorities', 'error', { names: names.join(', ') })];
  }
  if (has('request')) return [aFinding('only-requests', 'error')];
  if (has('private-key')) return [aFinding('only-keys', 'error')];
  return isSomethingHidden ? [] : [aFinding('no-certificate', 'error')];
}

function keyFindings(world: World, input: PreflightInput, meant: Meant): readonly PreflightFinding[] {
  const { items, target } = input;
  const { certificate, keyPlace } = meant;
  const isFile = keyPlace.kind === 'file';
  return [
    placeFinding(world, input, certificate, keyPlace),
    ...(takesKeyOf(target, certificate)
      ? []
      : [aFinding('key-not-rsa', 'error', { kind: certificate.publicKey.algorithm })]),
    ...(isFile && keyPlace.wasEncrypted && target.form !== 'files'
      ? [aFinding('key-was-encrypted', 'information')]
      : []),
    ...strayKeys(items).map((bits) => aFinding('key-of-no-certificate', 'warning', { bits })),
  ];
}

/** What each place of a key means for the target. */
const placeFindings: Readonly<Record<KeyPlace['kind'], readonly [PreflightFindingName, FindingSeverity]>> = {
  file: ['key-in-file', 'information'],
  'requested-there': ['key-requested-there', 'information'],
  'installed-there': ['key-installed-there', 'information'],
  'imported-there': ['key-imported-there', 'information'],
  'assumed-there': ['key-assumed-there', 'information'],
  'request-given': ['key-of-request', 'information'],
  replaced: ['key-replaced', 'error'],
  'other-slot': ['key-in-other-slot', 'error'],
  'practice-ca': ['key-in-practice-ca', 'error'],
  vendor: ['key-at-vendor', 'error'],
  unknown: ['key-missing', 'error'],
};

function placeFinding(
  world: World,
  { target }: PreflightInput,
  { subject, publicKey }: Certificate,
  place: KeyPlace,
): PreflightFinding {
  const values = {
    certificate: displayNameOf(subject),
    key: publicKey.fingerprint,
    ...('file' in place ? { file: String(place.file) } : {}),
    ...('slot' in place ? { slot: slotTitle(world, place.slot) ?? place.slot } : {}),
  };
  // Of a device of a real site nothing is known: what is not among the files may well be there.
  if (place.kind === 'unknown' && target.slot === undefined) return aFinding('key-not-known', 'grey', values);
  return aFinding(...placeFindings[place.kind], values);
}

/** Keys among the files that belong to none of the certificates. */
function strayKeys(items: readonly Item[]): readonly string[] {
  const known = new Set(certificatesIn(items).map(({ publicKey }) => publicKey.fingerprint));
  return items.flatMap((item) =>
    item.kind === 'private-key' && !known.has(item.keyPair.publicKey.fingerprint)
      ? [String(item.keyPair.publicKey.bits)]
      : [],
  );
}

function chainFindings(world: World, { target }: PreflightInput, meant: Meant): readonly PreflightFinding[] {
  const { chain, root } = meant;
  return [
    ...chain
      .filter(({ from }) => from === 'lab')
      .map((part) =>
        aFinding('intermediate-added', 'warning', { name: displayNameOf(part.certificate.subject) }),
      ),
    ...(root === undefined ? openEndFindings(meant) : []),
    ...(root !== undefined && target.slot !== undefined && !isTrustedHere(world, root)
      ? [aFinding('root-not-trusted-here', 'warning', { root: displayNameOf(root.subject) })]
      : []),
  ];
}

/** A chain whose root is nowhere: above an intermediate that is the usual case, above the certificate a fault. */
function openEndFindings({ certificate, validation, chain }: Meant): readonly PreflightFinding[] {
  const last = chain.at(-1)?.certificate ?? certificate;
  const issuer = displayNameOf(last.issuer);
  if (chain.length > 0) return [aFinding('root-not-among-files', 'information', { issuer })];
  if (isSelfIssued(certificate)) return [];
  return [aFinding('intermediate-missing', 'warning', { issuer, address: addressOf(validation) })];
}

/** Where the issuer's certificate can be fetched, as the last certificate of the chain says. */
function addressOf({ chain }: ValidationReport): string {
  return chain.at(-1)?.certificate.issuerAddresses?.[0] ?? '';
}

function isTrustedHere(world: World, root: Certificate): boolean {
  return certificatesInStore(world, traineePc, 'trusted-root').some(
    ({ fingerprint }) => fingerprint === root.fingerprint,
  );
}

/** Problems that another finding tells better. */
const toldElsewhere: readonly PathProblem[] = ['issuer-missing', 'root-not-trusted'];

/** Problems with which no target serves a purpose; all others install with a consequence. */
const fatal: readonly PathProblem[] = [
  'expired',
  'not-yet-valid',
  'signature-bad',
  'issuer-is-not-an-authority',
  'revoked',
  'limit-reached',
];

function checkFindings({ certificate, validation }: Meant): readonly PreflightFinding[] {
  return validation.results.flatMap((result): readonly PreflightFinding[] => {
    const { problem, status } = result;
    if (problem === undefined || toldElsewhere.includes(problem)) return [];
    const severity = severityOf(problem, status);
    const about = aboutOf(validation, result) ?? certificate;
    return [{ kind: 'check', severity, result, certificate: about }];
  });
}

function severityOf(problem: PathProblem, status: CheckResult['status']): FindingSeverity {
  if (status === 'not-checked') return 'grey';
  return fatal.includes(problem) ? 'error' : 'warning';
}

function aboutOf({ chain }: ValidationReport, { certificate }: CheckResult): Certificate | undefined {
  return chain.find((link) => link.certificate.fingerprint === certificate)?.certificate;
}

/** What the checks above say already, or what is none of the target's business. */
const saidAlready: readonly FindingName[] = [
  'key-does-not-match',
  'intermediate-missing',
  'unreadable',
  'key-too-short',
];

function itemFindings(
  world: World,
  { items, target }: PreflightInput,
  { certificate, validation }: Meant,
): readonly PreflightFinding[] {
  const item = items.find(
    (each) => each.kind === 'certificate' && each.certificate.fingerprint === certificate.fingerprint,
  );
  const authority = authorityAbove(world, validation);
  const own = item === undefined ? [] : findingsOf(item, { authority });
  const ofLists = items.filter(({ kind }) => kind === 'revocation-list').flatMap((list) => findingsOf(list));
  const isDigestTold = validation.results.some(({ problem }) => problem === 'digest-too-weak');
  const told = [
    ...saidAlready,
    ...(isDigestTold ? ['digest-too-weak'] : []),
    ...(takesKeyOf(target, certificate) ? [] : ['key-kind-unusual']),
  ];
  return [...findingsOfBundle(items), ...own, ...ofLists.filter(({ severity }) => severity !== 'grey')]
    .filter(({ name }) => !told.includes(name))
    .map((finding) => ({ kind: 'item', severity: severityHere(finding), finding }));
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
  'unique-identifier-present',
  'timestamps-empty',
  'policies-missing',
  'policies-contradict',
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

function otherFindings({ host, items }: PreflightInput, { certificate, validation }: Meant) {
  const isOff = validation.results.some(({ problem }) => problem === 'name-does-not-match');
  const wildcard = namesIn(certificate).find((name) => isOneLabelOff(name, host));
  const others = serverCertificatesIn(items).filter((other) => other !== certificate);
  return [
    ...(host === '' ? [aFinding('host-missing', 'grey')] : []),
    ...(isOff && wildcard !== undefined
      ? [aFinding('wildcard-one-label', 'warning', { wildcard, host })]
      : []),
    ...others.map(({ subject }) =>
      aFinding('several-fit', 'information', {
        name: displayNameOf(subject),
        chosen: displayNameOf(certificate.subject),
      }),
    ),
  ];
}

/** A wildcard of a domain that the host is of, though not by exactly one label. */
function isOneLabelOff(name: string, host: string): boolean {
  if (!name.startsWith('*.')) return false;
  const domain = name.slice(2).toLowerCase();
  return host.toLowerCase() === domain || host.toLowerCase().endsWith(`.${domain}`);
}
