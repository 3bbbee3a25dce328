import { contextTag, tags, type Element } from '../gate/element';
import { optional, structure } from '../gate/structure';
import { atLeastOne, DecodingError, onlyChild, readNamedBits, readSequence, untagged } from '../gate/values';
import { readRelativeName } from '../gate/name';
import type { GeneralName } from '../general-name';
import {
  revocationReasons,
  type DistributionPoint,
  type DistributionPointName,
  type RevocationReason,
} from '../revocation-list';
import { readAddress } from './name-extensions';

const pointFields = structure({
  name: optional(contextTag(0)),
  reasons: optional(contextTag(1)),
  issuers: optional(contextTag(2)),
});

/** Reads CRLDistributionPoints, the value of freshestCRL too (RFC 5280 sections 4.2.1.13 and 4.2.1.15). Throws DecodingError. */
export function readDistributionPoints(value: Element, defects: Set<string>): readonly DistributionPoint[] {
  return atLeastOne(value).map((point) => {
    const { name, reasons, issuers } = pointFields(readSequence(point));
    if (!name && !issuers) defects.add('distribution-point-incomplete');
    return {
      ...(name ? { name: readDistributionPointName(name, defects) } : {}),
      ...(reasons ? { reasons: readReasons(reasons) } : {}),
      ...(issuers ? { issuers: readNames(issuers, defects).flatMap(directoryNames) } : {}),
    };
  });
}

/** Reads what the explicit tag of a DistributionPointName holds. Throws DecodingError. */
export function readDistributionPointName(tagged: Element, defects: Set<string>): DistributionPointName {
  const choice = onlyChild(tagged);
  if (choice.tag === contextTag(0)) return { fullNames: readNames(choice, defects) };
  if (choice.tag !== contextTag(1)) throw new DecodingError('no name of a distribution point');
  return { fullNames: [], relativeName: readRelativeName(choice, defects) };
}

/** Reads ReasonFlags under an implicit tag. Throws DecodingError. */
export function readReasons(element: Element): readonly RevocationReason[] {
  const bits = readNamedBits(untagged(element, tags.bitString));
  return revocationReasons.filter((_, bit) => bits.includes(bit));
}

/** GeneralNames under an implicit tag. */
function readNames(element: Element, defects: Set<string>): readonly GeneralName[] {
  return atLeastOne(untagged(element, tags.sequence)).map((name) => readAddress(name, defects));
}

function directoryNames(name: GeneralName) {
  return name.kind === 'directory' ? [name.value] : [];
}
