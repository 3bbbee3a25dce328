import { readGeneralName } from '@/pki/asn1/general-names';
import { contextTag, type Element } from '@/pki/asn1/element';
import { findContext, onlyChild, readNamedBits, readSequence } from '@/pki/asn1/values';
import { generalNameLines } from './windows-names';
import { indented } from './windows-text';

/** The lines of CRL distribution points (RFC 5280 section 4.2.1.13). Throws DecodingError. */
export function distributionPointsLines(value: Element, label: string): readonly string[] {
  return readSequence(value).flatMap((point, index) => {
    const parts = readSequence(point);
    const [name, reasons, issuer] = [0, 1, 2].map((number) => findContext(parts, number));
    return [
      `[${String(index + 1)}]${label}`,
      ...(name === undefined
        ? []
        : indented(['Distribution Point Name:', ...indented(pointNameLines(name))])),
      ...(reasons === undefined ? [] : indented([`Reasons=${reasonsOf(reasons)}`])),
      ...(issuer === undefined ? [] : indented(['CRL Issuer:', ...indented(namesOf(issuer))])),
    ];
  });
}

function pointNameLines(tagged: Element): readonly string[] {
  const choice = onlyChild(tagged);
  if (choice.tag === contextTag(0)) return ['Full Name:', ...indented(namesOf(choice))];
  return ['RDN Name:'];
}

function namesOf(names: Element): readonly string[] {
  return names.children.flatMap((name) => generalNameLines(readGeneralName(name, new Set())));
}

const reasonNames = [
  'Unused',
  'Key Compromise',
  'CA Compromise',
  'Affiliation Changed',
  'Superseded',
  'Cessation of Operation',
  'Certificate Hold',
];

function reasonsOf(reasons: Element): string {
  return readNamedBits({ ...reasons, tag: 3 })
    .map((bit) => reasonNames[bit] ?? `Reason ${String(bit)}`)
    .join(', ');
}
