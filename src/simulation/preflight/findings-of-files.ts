import type { Steps } from '@/base/outcome';
import { briefList } from '@/base/plain-data';
import { type Certificate, isSelfIssued } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import type { FindingSeverity } from '@/pki/findings/finding';
import { isLocked, type Item } from '@/pki/item';
import { aReferenceName, matchesName } from '@/pki/names/matches-name';
import { isPublicRoot } from '@/pki/path/trust-anchor';
import type { CheckResult, PathProblem, ValidationReport } from '@/pki/path/validation-report';
import { traineePc } from '../pc/certificate-stores';
import { isTrustedByPc } from '../connections/trust';
import type { World } from '../world/world';
import { findingsBeside, issuerOfAnotherKey } from './findings-beside';
import { findingsOfOthers } from './findings-of-others';
import { certificatesIn, takesKeyOf } from './found-items';
import type { KeyPlace } from './key-place';
import { findingsOfItems } from './findings-of-items';
import type { Meant } from './judge-parts';
import { aFinding, type PreflightFinding, type PreflightFindingName } from './preflight-finding';
import type { PreflightInput } from './preflight-report';
import { slotTitle } from './preflight-target';
import { namesIn } from '../appliances/registry';

/** Everything that there is to say about files for a target; without `meant` they hold no server's certificate. */
export function* findingsOfFiles(
  world: World,
  input: PreflightInput,
  meant?: Meant,
): Steps<readonly PreflightFinding[]> {
  const unreadable = input.items.flatMap((item) => unreadableFinding(item, meant !== undefined));
  if (meant === undefined) return [...unreadable, ...absenceFindings(input.items, unreadable.length > 0)];
  return [
    ...unreadable,
    ...keyFindings(world, input, meant),
    ...chainFindings(world, input, meant),
    ...checkFindings(meant, input.host),
    ...(yield* findingsOfItems(world, input, meant)),
    ...otherFindings(input, meant),
    ...findingsBeside(world, input, meant),
    ...findingsOfOthers(input, meant),
  ];
}

/** A file of another kind that lies beside what is needed does no harm. */
function unreadableFinding(item: Item, isBeside: boolean): readonly PreflightFinding[] {
  if (item.kind !== 'unknown') return [];
  const isHarmless = item.reason === 'nothing-recognised' || item.reason === 'kind-unsupported';
  return [{ kind: 'unreadable', severity: isBeside && isHarmless ? 'information' : 'error', item }];
}

/** What the files hold instead of a server's certificate. */
function absenceFindings(items: readonly Item[], isSomethingHidden: boolean): readonly PreflightFinding[] {
  const has = (kind: Item['kind']) => items.some((item) => item.kind === kind);
  if (has('certificate')) {
    const names = certificatesIn(items).map(({ subject }) => displayNameOf(subject));
    return [aFinding('only-authorities', 'error', { names: briefList(names) })];
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
      : [
          aFinding('key-not-rsa', 'error', {
            kind: certificate.publicKey.name ?? certificate.publicKey.algorithm,
          }),
        ]),
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
  'unused-there': ['key-unused-there', 'error'],
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
  { target, items }: PreflightInput,
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
  if (place.kind === 'unknown' && target.slot === undefined)
    return aFinding(items.some(isLocked) ? 'key-perhaps-closed' : 'key-not-known', 'grey', values);
  return aFinding(...placeFindings[place.kind], values);
}

/** Keys among the files that belong to none of the certificates. */
function strayKeys(items: readonly Item[]): readonly string[] {
  const known = new Set(certificatesIn(items).map(({ publicKey }) => publicKey.fingerprint));
  const strays = items.flatMap((item) =>
    item.kind === 'private-key' && !known.has(item.keyPair.publicKey.fingerprint)
      ? [item.keyPair.publicKey]
      : [],
  );
  // The same key given twice is said once.
  const each = new Map(strays.map(({ fingerprint, bits }) => [fingerprint, String(bits)]));
  return [...each.values()];
}

function chainFindings(world: World, input: PreflightInput, meant: Meant): readonly PreflightFinding[] {
  const { target, publicRoots, verdicts, at } = input;
  const { chain, root } = meant;
  return [
    ...chain
      .filter(({ from }) => from === 'lab')
      .map((part) =>
        aFinding('intermediate-added', 'warning', { name: displayNameOf(part.certificate.subject) }),
      ),
    ...(root === undefined ? openEndFindings(input, meant) : []),
    ...(root !== undefined &&
    target.slot !== undefined &&
    !isTrustedByPc(world, traineePc, { certificate: root, verdicts }, at)
      ? [
          aFinding(
            publicRoots !== undefined && isPublicRoot(publicRoots, root)
              ? 'public-root-not-here'
              : 'root-not-trusted-here',
            'warning',
            { root: displayNameOf(root.subject) },
          ),
        ]
      : []),
  ];
}

/** A chain whose root is nowhere: above an intermediate that is the usual case, above the certificate a fault. */
function openEndFindings(
  input: PreflightInput,
  { certificate, validation, chain }: Meant,
): readonly PreflightFinding[] {
  const last = chain.at(-1)?.certificate ?? certificate;
  const issuer = displayNameOf(last.issuer);
  if (issuerOfAnotherKey(input, last) !== undefined) {
    const values = { issuer, certificate: displayNameOf(last.subject), address: addressOf(validation) };
    return [aFinding('issuer-of-another-key', 'warning', values)];
  }
  if (chain.length > 0) return [aFinding('root-not-among-files', 'information', { issuer })];
  if (isSelfIssued(certificate)) return [];
  return [aFinding('intermediate-missing', 'warning', { issuer, address: addressOf(validation) })];
}

/** Where the issuer's certificate can be fetched, as the last certificate of the chain says. */
function addressOf({ chain }: ValidationReport): string {
  return chain.at(-1)?.certificate.issuerAddresses?.[0] ?? '';
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

function checkFindings({ certificate, validation }: Meant, host: string): readonly PreflightFinding[] {
  return validation.results.flatMap((result): readonly PreflightFinding[] => {
    const { problem, status } = result;
    if (problem === undefined || toldElsewhere.includes(problem)) return [];
    const severity = severityOf(problem, status);
    const about = aboutOf(validation, result) ?? certificate;
    return [{ kind: 'check', severity, result, certificate: about, isIssuer: about !== certificate, host }];
  });
}

function severityOf(problem: PathProblem, status: CheckResult['status']): FindingSeverity {
  if (status === 'not-checked') return 'grey';
  return fatal.includes(problem) ? 'error' : 'warning';
}

function aboutOf({ chain }: ValidationReport, { certificate }: CheckResult): Certificate | undefined {
  return chain.find((link) => link.certificate.fingerprint === certificate)?.certificate;
}

function otherFindings(
  { host, outsideHost = '', typedHost = host }: PreflightInput,
  { certificate, validation }: Meant,
) {
  const isOff = validation.results.some(({ problem }) => problem === 'name-does-not-match');
  const names = namesIn(certificate);
  const wildcard = names.find((name) => isOneLabelOff(name, host));
  return [
    ...(host === '' ? [aFinding('host-missing', 'grey')] : []),
    ...(typedHost === host ? [] : [aFinding('host-taken-apart', 'information', { typed: typedHost, host })]),
    ...(outsideHost === '' || matchesName(certificate, aReferenceName(outsideHost), 'san-or-common-name')
      ? []
      : [aFinding('name-not-outside', 'warning', { host: outsideHost, names: names.join(', ') })]),
    ...(isOff && wildcard !== undefined
      ? [aFinding('wildcard-one-label', 'warning', { wildcard, host })]
      : []),
  ];
}

/** A wildcard of a domain that the host is of, though not by exactly one label. */
function isOneLabelOff(name: string, host: string): boolean {
  if (!name.startsWith('*.')) return false;
  const domain = name.slice(2).toLowerCase();
  return host.toLowerCase() === domain || host.toLowerCase().endsWith(`.${domain}`);
}
