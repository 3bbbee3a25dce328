import { contextTag, type Element } from '../asn1/element';
import {
  DecodingError,
  findContext,
  onlyChild,
  readNamedBits,
  readObjectIdentifier,
  readSequence,
} from '../asn1/values';
import { readCharacterString } from '../asn1/character-string';
import {
  revocationReasons,
  type DistributionPoint,
  type DistributionPointName,
  type RevocationReason,
} from '../revocation-list';
import { readGeneralName } from '../asn1/general-names';

/** Reads one DistributionPoint (RFC 5280 section 4.2.1.13). Throws DecodingError. */
export function readDistributionPoint(element: Element): DistributionPoint {
  const fields = readSequence(element);
  const [name, reasons, issuers] = [0, 1, 2].map((number) => findContext(fields, number));
  return {
    ...(name ? { name: readDistributionPointName(name) } : {}),
    ...(reasons ? { reasons: readReasons(reasons) } : {}),
    ...(issuers ? { issuers: issuers.children.flatMap(directoryNames) } : {}),
  };
}

/** Reads what the explicit tag of a DistributionPointName holds. Throws DecodingError. */
export function readDistributionPointName(tagged: Element): DistributionPointName {
  const choice = onlyChild(tagged);
  if (choice.tag === contextTag(0))
    return { fullNames: choice.children.map((name) => readGeneralName(name, new Set())) };
  if (choice.tag !== contextTag(1)) throw new DecodingError('no name of a distribution point');
  return { fullNames: [], relativeName: choice.children.map(readAttribute) };
}

/** Reads ReasonFlags under an implicit tag. Throws DecodingError. */
export function readReasons(element: Element): readonly RevocationReason[] {
  const bits = readNamedBits({ ...element, tag: 3 });
  return revocationReasons.filter((_, bit) => bits.includes(bit));
}

function directoryNames(name: Element) {
  const read = readGeneralName(name, new Set());
  return read.kind === 'directory' ? [read.value] : [];
}

function readAttribute(element: Element) {
  const [type, value] = readSequence(element);
  if (!value) throw new DecodingError('an attribute without a value');
  return { type: readObjectIdentifier(type), value: readCharacterString(value).text };
}
