/*
 * Revocation by lists that are given (RFC 5280 section 6.3): for every certificate below the anchor the lists that its
 * distribution points and its issuer's name lead to, complete ones with their deltas, until every reason is covered.
 * A list counts only where it is current, in scope, and signed by a key that may sign lists and leads to the same
 * anchor. What no list covers is unknown, and unknown is not good.
 */
import type { Certificate } from '../certificate';
import { type DistinguishedName, type GeneralName, nameKey } from '../distinguished-name';
import {
  entriesAbout,
  graveListDefects,
  revocationReasons,
  type DistributionPoint,
  type DistributionPointName,
  type IssuingDistributionPoint,
  type RevocationList,
  type RevocationReason,
} from '../revocation-list';
import type { CandidateChain } from './build-chains';
import { type Fault, isWebProfile } from './check-certificate';
import { verdictKey } from './collect-verdicts';
import { wantAny, type Inquiry } from './inquiry';
import { limits } from '../gate/limits';
import type { ValidationInput } from './validation-report';
import { validityAt, validityOfList } from './validity';

/** Whether a certificate that signs lists has a valid path of its own to an anchor. */
export type ValidateIssuer = (certificate: Certificate, anchor: Certificate) => boolean;

/** What the revocation of one chain depends on. */
interface Context {
  readonly inquiry: Inquiry;
  /** Those that may be used at all. */
  readonly lists: readonly RevocationList[];
  readonly chain: readonly Certificate[];
  readonly anchor: Certificate;
  readonly validate: ValidateIssuer;
}

/** Every certificate below the anchor that is revoked, or of which no list says that it is not; softly, the revoked alone. */
export function checkRevocation(
  { certificates, end }: CandidateChain,
  inquiry: Inquiry,
  validate: ValidateIssuer,
): readonly Fault[] | 'not-checked' {
  const { input } = inquiry;
  const { revocationLists = [], revocationMode = 'hard' } = input;
  const anchor = certificates.at(-1);
  if (revocationLists.length === 0 || end !== 'anchor' || anchor === undefined) return 'not-checked';
  const lists = revocationLists.filter((list) => isUsable(list, input));
  const context = { inquiry, lists, chain: certificates, anchor, validate };
  const faults = certificates.slice(0, -1).flatMap((certificate): readonly Fault[] => {
    const status = statusOf(certificate, context);
    if (status === 'good') return [];
    const isEndless = status === 'revocation-unknown' && hasListWithoutEnd(certificate, revocationLists);
    return [{ problem: isEndless ? 'list-without-end' : status, certificate }];
  });
  if (revocationMode === 'hard') return faults;
  const revoked = faults.filter(({ problem }) => problem === 'revoked');
  return revoked.length === 0 && faults.length > 0 ? 'not-checked' : revoked;
}

/** Whether what no list covers has a list of its issuer that would count if it said until when. */
function hasListWithoutEnd({ issuer }: Certificate, lists: readonly RevocationList[]): boolean {
  return lists.some((list) => list.nextUpdate === undefined && nameKey(list.issuer) === nameKey(issuer));
}

/**
 * Current, and without a grave defect; what the web profile demands of lists beside. A list
 * that does not say until when it is valid is never current: every issuer must say so (RFC 5280 section 5.1.2.5), what a
 * reader does otherwise is left open there, and nobody could tell an old list from the latest. OpenSSL goes on using it.
 */
function isUsable(list: RevocationList, input: ValidationInput): boolean {
  if (list.nextUpdate === undefined || validityAt(validityOfList(list), input.at) !== 'valid') return false;
  if (isWebProfile(input) && !isForPublicUse(list)) return false;
  return !list.defects.some((defect) => graveListDefects.has(defect));
}

/** RFC 5280 sections 5.1.2.4 and 5.2.3; a list of a part names it by addresses alone (Baseline Requirements section 7.2.2.1). */
function isForPublicUse({ defects, issuingDistributionPoint: scope }: RevocationList): boolean {
  const refused = ['number-missing', 'number-critical', 'duplicate-entry', 'time-malformed'];
  if (defects.some((defect) => refused.includes(defect))) return false;
  return scope?.isIndirect !== true && scope?.name?.fullNames.every(({ kind }) => kind === 'uri') !== false;
}

/** Bit 0 of ReasonFlags is unused: a list never covers what has no reason by itself. */
const allReasons: readonly RevocationReason[] = revocationReasons.slice(1);

function statusOf(certificate: Certificate, context: Context): 'good' | 'revoked' | 'revocation-unknown' {
  const covered = new Set<RevocationReason>();
  const points: readonly DistributionPoint[] = [...(certificate.distributionPoints ?? []), {}];
  const complete = context.lists.filter(({ baseNumber }) => baseNumber === undefined);
  for (const point of points) {
    for (const list of complete.filter((candidate) => isInScope(candidate, point, certificate))) {
      const reasons = reasonsOf(point, list).filter((reason) => !covered.has(reason));
      if (reasons.length === 0 || !isSignedRightly(list, certificate, context)) continue;
      if (isRevoked(certificate, list, context)) return 'revoked';
      for (const reason of reasons) covered.add(reason);
    }
  }
  return covered.size === allReasons.length ? 'good' : 'revocation-unknown';
}

/** Section 6.3.3 (b). */
function isInScope(list: RevocationList, point: DistributionPoint, certificate: Certificate): boolean {
  const scope = list.issuingDistributionPoint;
  const issuers = point.issuers ?? [certificate.issuer];
  if (!issuers.some((issuer) => nameKey(issuer) === nameKey(list.issuer))) return false;
  if (point.issuers !== undefined && scope?.isIndirect !== true) return false;
  if (!containsKind(scope?.onlyContains, certificate)) return false;
  return scope?.name === undefined || haveCommonName(scope.name, list.issuer, point, issuers);
}

function containsKind(
  only: IssuingDistributionPoint['onlyContains'],
  { basicConstraints }: Certificate,
): boolean {
  return only === undefined || only === (basicConstraints?.isAuthority === true ? 'authorities' : 'users');
}

function haveCommonName(
  name: DistributionPointName,
  listIssuer: DistinguishedName,
  point: DistributionPoint,
  issuers: readonly DistinguishedName[],
): boolean {
  const offered = new Set(wholeNames(name, listIssuer).map(generalNameKey));
  const wanted = point.name
    ? issuers.flatMap((issuer) => wholeNames(point.name ?? name, issuer))
    : issuers.map((value): GeneralName => ({ kind: 'directory', value }));
  return wanted.some((candidate) => offered.has(generalNameKey(candidate)));
}

function wholeNames(
  { fullNames, relativeName }: DistributionPointName,
  issuer: DistinguishedName,
): readonly GeneralName[] {
  return relativeName ? [{ kind: 'directory', value: [...issuer, relativeName] }] : fullNames;
}

function generalNameKey(name: GeneralName): string {
  return name.kind === 'directory' ? nameKey(name.value) : `${name.kind} ${name.value}`;
}

/** Section 6.3.3 (d). */
function reasonsOf(
  { reasons: wanted = allReasons }: DistributionPoint,
  { issuingDistributionPoint }: RevocationList,
): readonly RevocationReason[] {
  const offered = issuingDistributionPoint?.reasons ?? allReasons;
  return allReasons.filter((reason) => wanted.includes(reason) && offered.includes(reason));
}

/** Section 6.3.3 (f) and (g). The certificate's own issuer needs no path beside the chain. */
function isSignedRightly(list: RevocationList, certificate: Certificate, context: Context): boolean {
  const { inquiry, chain, anchor, validate } = context;
  const above = chain.slice(chain.indexOf(certificate) + 1).map(({ fingerprint }) => fingerprint);
  return signersOf(list, inquiry).some(
    (candidate) => above.includes(candidate.fingerprint) || validate(candidate, anchor),
  );
}

/** Those that are known to have signed a list and may do so; where none is, the signature is wanted. */
function signersOf(list: RevocationList, inquiry: Inquiry): readonly Certificate[] {
  const possible: Certificate[] = [];
  const unknown: Certificate[] = [];
  for (const candidate of inquiry.issuersOf(list)) {
    inquiry.work.steps += 1;
    if (inquiry.work.steps > limits.pathSteps) break;
    const verdict = inquiry.input.verdicts[verdictKey(list, candidate)];
    if (verdict === 'good') possible.push(candidate);
    if (verdict === undefined) unknown.push(candidate);
  }
  if (possible.length === 0) wantAny(inquiry, list, unknown);
  return possible.filter(({ keyUsage }) => keyUsage?.includes('cRLSign') !== false);
}

/** Section 6.3.3 (i) to (l): the newest delta speaks before its complete list. */
function isRevoked(certificate: Certificate, list: RevocationList, context: Context): boolean {
  const deltas = context.lists
    .filter((delta) => isDeltaOf(delta, list) && isSignedRightly(delta, certificate, context))
    .sort((left, right) => ((left.number ?? '') < (right.number ?? '') ? 1 : -1));
  const entry = [...deltas.slice(0, 1), list]
    .map((candidate) => entriesAbout(certificate, candidate.revoked)[0])
    .find((candidate) => candidate !== undefined);
  return entry !== undefined && entry.reason !== 'remove';
}

/** Section 6.3.3 (c). */
function isDeltaOf(delta: RevocationList, list: RevocationList): boolean {
  const { baseNumber, number = '' } = delta;
  return (
    baseNumber !== undefined &&
    nameKey(delta.issuer) === nameKey(list.issuer) &&
    delta.authorityKeyIdentifier === list.authorityKeyIdentifier &&
    JSON.stringify(delta.issuingDistributionPoint) === JSON.stringify(list.issuingDistributionPoint) &&
    baseNumber <= (list.number ?? '') &&
    number >= (list.number ?? '')
  );
}
