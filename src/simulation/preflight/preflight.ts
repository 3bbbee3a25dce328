/*
 * "The vendor sent me these files: will they work?" One pure function over what was found in the files, the target and
 * the time. It looks for the one certificate that is meant, its key and its chain, judges them by the same rules as every
 * lock of the lab, and says what the target will get. It changes nothing: the target's own page installs.
 */
import { allAtOnce, type Steps } from '@/base/outcome';
import { type Certificate, isSelfIssued } from '@/pki/certificate';
import { isSameName } from '@/pki/distinguished-name';
import { isLocked, type Item } from '@/pki/item';
import { aReferenceName, matchesName } from '@/pki/names/matches-name';
import { bareHost } from '@/pki/names/typed-names';
import { isPublicRoot } from '@/pki/path/trust-anchor';
import { validateCertificate } from '@/pki/path/validate-certificate';
import type { ValidationInput, ValidationReport } from '@/pki/path/validation-report';
import { validityAt } from '@/pki/path/validity';
import { publishedLists } from '../vendor/vendor-revocation';
import type { World } from '../world/world';
import { hasEndedIssuer } from './findings-beside';
import { findingsOfFiles } from './findings-of-files';
import { certificatesIn, revocationListsIn, serverCertificatesIn } from './found-items';
import { judgePartsInSteps } from './judge-parts';
import { isKeyAtHand, keyPlacesFor } from './key-place';
import type { PreflightFinding } from './preflight-finding';
import type { ChainPart, PartName, PreflightInput, PreflightPart, PreflightReport } from './preflight-report';
import { verdictsWith } from '../world/verdicts';

/** Judges files for a target. Pure. */
export function preflight(world: World, input: PreflightInput): PreflightReport {
  return allAtOnce(preflightInSteps(world, input));
}

/** The same in steps that are short however many certificates the files hold. */
export function* preflightInSteps(world: World, given: PreflightInput): Steps<PreflightReport> {
  const input = withBareHosts(given);
  const certificate = meantCertificate(world, input);
  if (certificate === undefined) return withoutCertificate(yield* findingsOfFiles(world, input));
  const keyPlace = keyPlacesFor(world, input.target, input.items)(certificate.publicKey.fingerprint);
  yield;
  const validation = validated(world, input, certificate);
  const links = validation.chain.slice(1);
  const root = links.map((link) => link.certificate).find((above) => isRoot(input, above));
  const end = links.findIndex((link) => link.certificate === root);
  const chain = links
    .slice(0, end < 0 ? undefined : end)
    .map((link) => ({ certificate: link.certificate, from: sourceOf(input.items, link.certificate) }));
  const meant = { certificate, keyPlace, validation, chain, ...(root === undefined ? {} : { root }) };
  yield;
  const findings = sorted(yield* findingsOfFiles(world, input, meant));
  yield;
  const { parts, until } = yield* judgePartsInSteps(world, input, meant, findings);
  return { ...meant, findings, parts, until, verdict: verdictOf(parts, findings) };
}

/** An address of the web or a port is taken apart: the certificate is not to blame for them. */
function withBareHosts(input: PreflightInput): PreflightInput {
  const { host, outsideHost } = input;
  return {
    ...input,
    typedHost: host,
    host: bareHost(host),
    ...(outsideHost === undefined ? {} : { outsideHost: bareHost(outsideHost) }),
  };
}

/** An issuer that has ended is left out where the chain does without: programs that know what is below it accept that. */
function validated(world: World, input: PreflightInput, certificate: Certificate): ValidationReport {
  const question = questionOn(world, input, certificate);
  const report = validateCertificate(question);
  if (!hasEndedIssuer(report.chain, input.at)) return report;
  const intermediates = question.intermediates.filter((issuer) => validityAt(issuer, input.at) !== 'expired');
  const without = validateCertificate({ ...question, intermediates });
  return without.chain.length > 1 && !hasEndedIssuer(without.chain, input.at) ? without : report;
}

/** The question about a chain that `preflight` answers; undefined where there is no certificate to ask about. */
export function preflightQuestion(world: World, input: PreflightInput): ValidationInput | undefined {
  const bare = withBareHosts(input);
  const certificate = meantCertificate(world, bare);
  return certificate && questionOn(world, bare, certificate);
}

const severities = ['error', 'warning', 'information', 'grey'] as const;

function sorted(findings: readonly PreflightFinding[]): readonly PreflightFinding[] {
  return findings.toSorted(
    (left, right) => severities.indexOf(left.severity) - severities.indexOf(right.severity),
  );
}

function withoutCertificate(found: readonly PreflightFinding[]): PreflightReport {
  const findings = sorted(found);
  const verdict = findings.some(isRepairable) ? 'incomplete' : 'will-not-work';
  return { verdict, chain: [], parts: [], findings, until: Number.POSITIVE_INFINITY };
}

/** Green only where all three parts are; what the device refuses, or nobody can use, will not work. */
function verdictOf(
  parts: readonly PreflightPart[],
  findings: readonly PreflightFinding[],
): PreflightReport['verdict'] {
  const stateOf = (name: PartName) => parts.find((part) => part.name === name)?.state;
  const isFatal = findings.some(({ kind, severity }) => kind === 'check' && severity === 'error');
  if (isFatal || stateOf('device') === 'red') return 'will-not-work';
  if (stateOf('device') === 'grey') return 'incomplete';
  const states = parts.map(({ state }) => state);
  if (states.includes('red') || states.includes('amber')) return 'with-consequences';
  return states.includes('grey') ? 'incomplete' : 'ready';
}

/** A password that is missing or wrong hides what may well be all that is needed. */
function isRepairable(finding: PreflightFinding): boolean {
  if (finding.kind === 'unreadable') return isLocked(finding.item);
  return finding.kind === 'preflight' && ['only-requests', 'only-authorities'].includes(finding.name);
}

/**
 * The one whose key is at hand, whatever it says of itself, as the target's own page takes it; else the one for the name; of
 * several the newest that is valid.
 */
function meantCertificate(
  world: World,
  { items, target, host, outsideHost = '', at }: PreflightInput,
): Certificate | undefined {
  const placeOf = keyPlacesFor(world, target, items);
  const ofServers = new Set(serverCertificatesIn(items));
  const weighed = certificatesIn(items).flatMap((certificate) => {
    const place = placeOf(certificate.publicKey.fingerprint);
    const ofName = fits(certificate, host) || fits(certificate, outsideHost) ? 1 : 0;
    if (!isKeyAtHand(place) && !ofServers.has(certificate) && ofName === 0) return [];
    const ofKey = isKeyAtHand(place) ? 4 : place.kind === 'request-given' ? 2 : 0;
    return [{ certificate, weight: ofKey + ofName }];
  });
  const isValid = ({ certificate }: (typeof weighed)[number]) => validityAt(certificate, at) === 'valid';
  const inOrder = weighed.toSorted(
    (left, right) =>
      right.weight - left.weight ||
      Number(isValid(right)) - Number(isValid(left)) ||
      right.certificate.notBefore - left.certificate.notBefore,
  );
  const [meant] = inOrder;
  if (meant === undefined || isValid(meant)) return meant?.certificate;
  // Of an old and a renewed one the renewed is meant, though its key may not be here.
  const renewed = inOrder.find(
    (other) => isValid(other) && isSameName(other.certificate.subject, meant.certificate.subject),
  );
  return (renewed ?? meant).certificate;
}

/** Also one that another authority signed: who holds the root of this name and key looks no further. */
function isRoot({ publicRoots }: PreflightInput, certificate: Certificate): boolean {
  return isSelfIssued(certificate) || (publicRoots !== undefined && isPublicRoot(publicRoots, certificate));
}

function fits(certificate: Certificate, host: string): boolean {
  return host !== '' && matchesName(certificate, aReferenceName(host), 'san-or-common-name');
}

function sourceOf(items: readonly Item[], { fingerprint }: Certificate): ChainPart['from'] {
  return certificatesIn(items).some((given) => given.fingerprint === fingerprint) ? 'files' : 'lab';
}

/** Every root that the files or the lab have ends a chain: whether a program trusts it is a finding of its own. */
function questionOn(world: World, input: PreflightInput, certificate: Certificate): ValidationInput {
  const { items, host, at, verdicts, publicRoots } = input;
  const known = [...certificatesIn(items), ...Object.values(world.certificates)].filter(
    ({ fingerprint, basicConstraints }) =>
      fingerprint !== certificate.fingerprint && basicConstraints?.isAuthority !== false,
  );
  return {
    certificate,
    intermediates: known.filter((issuer) => !isSelfIssued(issuer)),
    anchors: [...known.filter(isSelfIssued), ...(publicRoots?.anchors ?? [])],
    at,
    purpose: 'serverAuth',
    nameRule: 'san-or-common-name',
    verdicts: verdictsWith(world.verdicts, verdicts),
    ...(host === '' ? {} : { name: aReferenceName(host) }),
    // A list that came along, or that is published, can say that something is revoked; that none covers the chain is no fault.
    revocationLists: [...revocationListsIn(items), ...publishedLists(world)],
    revocationMode: 'soft',
  };
}
