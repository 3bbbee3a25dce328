/*
 * What differs between things that go together: a request and its certificate, an old certificate and a renewed one, two
 * bundles, a file and what a device serves. Pure: it says what is there and what differs; whether that is a fault is for
 * the pre-flight to judge. Names, keys and dates are judged where they always are.
 */
import { equalBytes } from '@/base/bytes';
import type { Certificate, Extension } from '@/pki/certificate';
import { isSameName, nameToText } from '@/pki/distinguished-name';
import { extensionOids, otherExtensionOids } from '@/pki/object-identifiers';
import { validityAt } from '@/pki/path/validity';
import type { PublicKey } from '@/pki/public-key';
import { namesAdded, namesLost } from './compared-names';
import type { ComparedThing } from './compared-things';

/** What can be said of two things; words in `workshop/preflight/compare/difference-words`. */
export type DifferenceName =
  | 'identical'
  | 'not-comparable'
  | 'same-key'
  | 'other-key'
  | 'same-names'
  | 'names-lost'
  | 'names-added'
  | 'subject-differs'
  | 'same-issuer'
  | 'other-issuer'
  | 'ends-later'
  | 'ends-earlier'
  | 'serial-differs'
  | 'same-serial'
  | 'has-ended'
  | 'not-yet-valid'
  | 'signature-differs'
  | 'issuers-missing'
  | 'issuers-added'
  | 'extensions-lost'
  | 'extensions-added'
  | 'extensions-changed'
  | 'request-unsound';

/** One sentence on a thing beside the one that it is compared with. */
export interface Difference {
  readonly name: DifferenceName;
  /** `same`: nothing changes; `note`: it does; `warning`: somebody may miss something. */
  readonly weight: 'same' | 'note' | 'warning';
  readonly values: Readonly<Record<string, string>>;
}

/** Says what differs in a thing from the one that it is compared with, at an instant in milliseconds since 1970. */
export function differences(from: ComparedThing, to: ComparedThing, at: number): readonly Difference[] {
  if (from.kind === 'nothing' || to.kind === 'nothing') return [a('not-comparable', 'warning')];
  if (isIdentical(from, to)) return [a('identical', 'same'), ...besides(from, to), ...dates(to, at)];
  const key = keys(keyOf(from), keyOf(to));
  const own = [...key, ...names(from, to), ...certificates(from, to), ...besides(from, to)];
  const all = [...own, ...soundness(from), ...soundness(to), ...dates(to, at)];
  return all.length > 0 ? all : [a('not-comparable', 'warning')];
}

function a(
  name: DifferenceName,
  weight: Difference['weight'],
  values: Readonly<Record<string, string>> = {},
): Difference {
  return { name, weight, values };
}

/** What identifies a thing: the same where it is octet by octet the same, or the same key. */
function identityOf(thing: ComparedThing): string | undefined {
  switch (thing.kind) {
    case 'certificate':
      return thing.certificate.fingerprint;
    case 'request':
      return thing.request.fingerprint;
    case 'private-key':
      return thing.publicKey.fingerprint;
    case 'revocation-list':
      return thing.list.fingerprint;
    case 'nothing':
      return undefined;
  }
}

function isIdentical(from: ComparedThing, to: ComparedThing): boolean {
  return from.kind === to.kind && identityOf(from) === identityOf(to);
}

/** The public key of a thing; undefined where it has none. */
export function keyOf(thing: ComparedThing): PublicKey | undefined {
  switch (thing.kind) {
    case 'certificate':
      return thing.certificate.publicKey;
    case 'request':
      return thing.request.publicKey;
    case 'private-key':
      return thing.publicKey;
    case 'revocation-list':
    case 'nothing':
      return undefined;
  }
}

function keys(from: PublicKey | undefined, to: PublicKey | undefined): readonly Difference[] {
  if (from === undefined || to === undefined) return [];
  return [from.fingerprint === to.fingerprint ? a('same-key', 'same') : a('other-key', 'note')];
}

/** The certificate or request of a thing: what has a subject and names. */
export function namedOf(thing: ComparedThing) {
  if (thing.kind === 'certificate') return thing.certificate;
  return thing.kind === 'request' ? thing.request : undefined;
}

function names(from: ComparedThing, to: ComparedThing): readonly Difference[] {
  const [before, after] = [namedOf(from), namedOf(to)];
  if (before === undefined || after === undefined) return [];
  const [lost, added] = [namesLost(before, after), namesAdded(before, after)];
  const subject = isSameName(before.subject, after.subject)
    ? []
    : [a('subject-differs', 'note', { from: nameToText(before.subject), to: nameToText(after.subject) })];
  return [
    ...(lost.length === 0 && added.length === 0 ? [a('same-names', 'same')] : []),
    ...listed('names-lost', 'warning', lost),
    ...listed('names-added', 'note', added),
    ...subject,
  ];
}

function listed(name: DifferenceName, weight: Difference['weight'], texts: readonly string[]) {
  return texts.length === 0 ? [] : [a(name, weight, { list: texts.join('\n') })];
}

function certificates(from: ComparedThing, to: ComparedThing): readonly Difference[] {
  if (from.kind !== 'certificate' || to.kind !== 'certificate') return [];
  const [old, renewed] = [from.certificate, to.certificate];
  return [
    isSameName(old.issuer, renewed.issuer)
      ? a('same-issuer', 'same')
      : a('other-issuer', 'note', { from: nameToText(old.issuer), to: nameToText(renewed.issuer) }),
    ...ends(old, renewed),
    old.serialNumber === renewed.serialNumber
      ? a('same-serial', 'note')
      : a('serial-differs', 'note', { from: old.serialNumber, to: renewed.serialNumber }),
    ...(old.signatureAlgorithm.name === renewed.signatureAlgorithm.name
      ? []
      : [
          a('signature-differs', 'note', {
            from: old.signatureAlgorithm.name,
            to: renewed.signatureAlgorithm.name,
          }),
        ]),
    ...extensions(old.extensions, renewed.extensions),
  ];
}

const day = 86_400_000;

function ends(old: Certificate, renewed: Certificate): readonly Difference[] {
  const later = renewed.notAfter - old.notAfter;
  if (later === 0) return [];
  const values = { days: String(Math.max(1, Math.round(Math.abs(later) / day))) };
  return [later > 0 ? a('ends-later', 'same', values) : a('ends-earlier', 'warning', values)];
}

/** Extensions whose content follows from what is said already, or differs in every certificate. */
const alwaysDiffering: readonly string[] = [
  extensionOids.subjectAlternativeName,
  extensionOids.subjectKeyIdentifier,
  extensionOids.authorityKeyIdentifier,
  otherExtensionOids.timeStamps,
];

function extensions(from: readonly Extension[], to: readonly Extension[]): readonly Difference[] {
  const without = (one: readonly Extension[], other: readonly Extension[]) =>
    one.filter(({ oid }) => !other.some((extension) => extension.oid === oid)).map(({ oid }) => oid);
  const changed = to
    .filter(({ oid, value, critical }) =>
      from.some(
        (other) =>
          other.oid === oid &&
          !alwaysDiffering.includes(oid) &&
          (other.critical !== critical || !equalBytes(other.value, value)),
      ),
    )
    .map(({ oid }) => oid);
  return [
    ...listed('extensions-lost', 'note', without(from, to)),
    ...listed('extensions-added', 'note', without(to, from)),
    ...listed('extensions-changed', 'note', changed),
  ];
}

/** Authorities that only one of two bundles holds. */
function besides(from: ComparedThing, to: ComparedThing): readonly Difference[] {
  if (from.kind !== 'certificate' || to.kind !== 'certificate') return [];
  const without = (one: readonly Certificate[], other: readonly Certificate[]) =>
    one
      .filter(({ fingerprint }) => !other.some((issuer) => issuer.fingerprint === fingerprint))
      .map(({ subject }) => nameToText(subject));
  return [
    ...listed('issuers-missing', 'warning', without(from.issuers, to.issuers)),
    ...listed('issuers-added', 'note', without(to.issuers, from.issuers)),
  ];
}

function soundness(thing: ComparedThing): readonly Difference[] {
  if (thing.kind !== 'request' || thing.request.signature !== 'bad') return [];
  return [a('request-unsound', 'warning', { label: thing.label })];
}

function dates(thing: ComparedThing, at: number): readonly Difference[] {
  if (thing.kind !== 'certificate') return [];
  const { notBefore, notAfter } = thing.certificate;
  const validity = validityAt(thing.certificate, at);
  if (validity === 'expired') return [a('has-ended', 'warning', { end: String(notAfter) })];
  return validity === 'valid' ? [] : [a('not-yet-valid', 'warning', { start: String(notBefore) })];
}
