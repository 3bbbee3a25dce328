import type { Bytes } from '@/base/bytes';
import { contextTag, readElement, tags, type Element } from '../gate/element';
import { contentTypes, optional, readContentInfo, required, structure } from '../gate/structure';
import {
  DecodingError,
  decodedOrUndefined,
  onlyChild,
  readObjectIdentifier,
  readOctetString,
  readSequence,
} from '../gate/values';
import type { Unreadable } from './encrypted-private-key';
import { areBeyondLimits, type KeyDerivation } from './key-derivation';
import { readPasswordScheme, tooMuchWork, type PasswordScheme } from './password-scheme';
import { readIntegrity, type Integrity } from './pkcs12-integrity';

/** One part of the authenticated safe: encrypted as a whole, or in clear, where it has bags or is none. */
export type Part =
  | { readonly kind: 'encrypted'; readonly scheme: PasswordScheme; readonly octets: Bytes }
  | { readonly kind: 'clear'; readonly bags: readonly Element[] | undefined };

/** A PKCS#12 file as far as it can be read without a password. */
export interface Frame {
  /** What the check value covers. */
  readonly content: Bytes;
  readonly parts: readonly Part[];
  readonly integrity?: Integrity;
}

/** OIDs of bags (RFC 7292 section 4.2). */
export const bagTypes = {
  key: '1.2.840.113549.1.12.10.1.1',
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
  revocationList: '1.2.840.113549.1.12.10.1.4',
  secret: '1.2.840.113549.1.12.10.1.5',
  safeContents: '1.2.840.113549.1.12.10.1.6',
} as const;

const frameFields = structure({
  version: required(tags.integer),
  safe: required(tags.sequence),
  macData: optional(tags.sequence),
});

/** Reads a PFX up to its encrypted parts, and refuses what would take too much work. Throws DecodingError. */
export function readFrame(element: Element): Frame | Unreadable {
  const { safe, macData } = frameFields(readSequence(element));
  const { type, content } = readContentInfo(safe);
  if (type !== contentTypes.data)
    return { reason: 'kind-unsupported', found: 'a PKCS#12 file protected by a public key' };
  const octets = readOctetString(content);
  const integrity = macData && readIntegrity(macData);
  const parts = readSequence(firstElement(octets)).map(readPart);
  const problem = [integrity, ...parts].find((part) => part !== undefined && 'reason' in part);
  if (problem && 'reason' in problem) return problem;
  const frame = {
    content: octets,
    parts: parts.filter((part) => 'kind' in part),
    ...(integrity && 'mac' in integrity ? { integrity } : {}),
  };
  return workRefusal(derivationsOf(frame)) ?? frame;
}

/** The refusal of derivations that together are too much work. */
export function workRefusal(derivations: readonly KeyDerivation[]): Unreadable | undefined {
  return areBeyondLimits(derivations) ? tooMuchWork(undefined) : undefined;
}

/** The value that octets begin with. Throws DecodingError. */
function firstElement(octets: Bytes): Element {
  const read = readElement(octets);
  if (!read.ok) throw new DecodingError(read.problem);
  return read.value.element;
}

/**
 * The bags of a SafeContents (RFC 7292 section 4.2), or undefined for all else: a wrong password may leave well-formed
 * padding, but no bags.
 */
export function bagsIn(octets: Bytes): readonly Element[] | undefined {
  const read = readElement(octets);
  if (!read.ok || read.value.trailing > 0) return undefined;
  return decodedOrUndefined(() => {
    const bags = readSequence(read.value.element);
    for (const bag of bags) readObjectIdentifier(readSequence(bag)[0]);
    return bags;
  });
}

/** How the shrouded keys among bags are encrypted, also those in bags of bags. */
export function keySchemesIn(bags: readonly Element[]): readonly PasswordScheme[] {
  return bags.flatMap((bag) => {
    const [type, value] = readSequence(bag);
    const oid = readObjectIdentifier(type);
    if (oid === bagTypes.safeContents) return keySchemesIn(readSequence(onlyChild(value)));
    if (oid !== bagTypes.shroudedKey) return [];
    const scheme = readPasswordScheme(readSequence(onlyChild(value))[0]);
    return 'derivation' in scheme ? [scheme] : [];
  });
}

/** Their derivations. */
export function keyDerivationsIn(bags: readonly Element[]): readonly KeyDerivation[] {
  return keySchemesIn(bags).map(({ derivation }) => derivation);
}

/** EncryptedData and its EncryptedContentInfo (RFC 5652 sections 6.1 and 8). */
const encryptedDataFields = structure({
  version: required(tags.integer),
  encrypted: required(tags.sequence),
  attributes: optional(contextTag(1)),
});

const encryptedFields = structure({
  type: required(tags.objectIdentifier),
  algorithm: required(tags.sequence),
  octets: required(contextTag(0)),
});

function readPart(element: Element): Part | Unreadable {
  const { type, content } = readContentInfo(element);
  if (type === contentTypes.data) return { kind: 'clear', bags: bagsIn(readOctetString(content)) };
  if (type !== contentTypes.encryptedData)
    return { reason: 'kind-unsupported', found: 'a part encrypted to a public key' };
  const { encrypted } = encryptedDataFields(readSequence(content));
  const { algorithm, octets } = encryptedFields(readSequence(encrypted));
  const scheme = readPasswordScheme(algorithm);
  return 'reason' in scheme
    ? scheme
    : { kind: 'encrypted', scheme, octets: readOctetString(octets, contextTag(0)) };
}

/** The derivations of a file, before its bags are known. */
export function derivationsOf({ parts, integrity }: Frame): readonly KeyDerivation[] {
  return [
    ...(integrity ? [integrity.derivation] : []),
    ...parts.flatMap((part) =>
      part.kind === 'encrypted'
        ? [part.scheme.derivation]
        : (decodedOrUndefined(() => keyDerivationsIn(part.bags ?? [])) ?? []),
    ),
  ];
}
