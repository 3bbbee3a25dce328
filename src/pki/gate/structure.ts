import { contextTag, type Element, tags } from './element';
import { DecodingError, onlyChild, readObjectIdentifier, readSequence } from './values';

/** What stands at one place of a SEQUENCE: a value of one of these tags, or of any; it may be left out or not. */
interface Field<IsOptional extends boolean> {
  readonly tags: readonly number[];
  readonly isOptional: IsOptional;
}

/** A value of one of these tags, or of any where none is named. */
export function required(...tags: readonly number[]): Field<false> {
  return { tags, isOptional: false };
}

/** The same, marked OPTIONAL or DEFAULT in ASN.1. */
export function optional(...tags: readonly number[]): Field<true> {
  return { tags, isOptional: true };
}

type Fields<Shape> = {
  readonly [Name in keyof Shape]: Shape[Name] extends Field<false> ? Element : Element | undefined;
};

/** Takes the values of a SEQUENCE apart; see `structure`. */
type StructureReader<Shape> = (values: readonly Element[], defects?: Set<string>) => Fields<Shape>;

/**
 * A reader of a SEQUENCE that holds what ASN.1 gives it: each field once, in this order, and nothing else. Whatever is
 * more, or elsewhere, is the defect `structure-malformed` where the caller has `defects` for it. Throws DecodingError
 * where it has none, and where a field is missing.
 */
export function structure<Shape extends Readonly<Record<string, Field<boolean>>>>(
  shape: Shape,
): StructureReader<Shape> {
  const due = Object.entries(shape);
  return (values, defects) => {
    const found = takenInOrder(values, due);
    if (found) return found as Fields<Shape>;
    tellMalformed('values that are not the ones due', defects);
    return Object.fromEntries(takenFromAnywhere(values, due)) as Fields<Shape>;
  };
}

type Due = readonly (readonly [name: string, field: Field<boolean>])[];

function takenInOrder(values: readonly Element[], due: Due): Record<string, Element> | undefined {
  const found: Record<string, Element> = {};
  let next = 0;
  for (const [name, field] of due) {
    const value = values[next];
    if (value && fits(value, field)) {
      found[name] = value;
      next += 1;
    } else if (!field.isOptional) return undefined;
  }
  return next === values.length ? found : undefined;
}

/** The first value that fits each field and no field before it. */
function takenFromAnywhere(values: readonly Element[], due: Due) {
  const left = [...values];
  return due.map(([name, field]) => {
    const at = left.findIndex((value) => fits(value, field));
    if (at < 0 && !field.isOptional) throw new DecodingError(`no ${name}`);
    return [name, at < 0 ? undefined : left.splice(at, 1)[0]] as const;
  });
}

function fits({ tag }: Element, { tags }: Field<boolean>): boolean {
  return tags.length === 0 || tags.includes(tag);
}

/** Something is where ASN.1 has nothing: the defect `structure-malformed`, or DecodingError where nobody takes defects. */
export function tellMalformed(what: string, defects: Set<string> | undefined): void {
  if (!defects) throw new DecodingError(what);
  defects.add('structure-malformed');
}

/** An AlgorithmIdentifier (RFC 5280 section 4.1.1.2). */
export const algorithmFields = structure({ oid: required(tags.objectIdentifier), parameters: optional() });

/** What is signed, how, and the signature: certificates, requests and revocation lists alike (RFC 5280 section 4.1.1). */
export const signedFields = structure({
  signedPart: required(tags.sequence),
  algorithm: required(tags.sequence),
  signature: required(tags.bitString),
});

/** Content types (RFC 5652). */
export const contentTypes = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  envelopedData: '1.2.840.113549.1.7.3',
  encryptedData: '1.2.840.113549.1.7.6',
} as const;

/** A ContentInfo's type and what is inside its explicit tag. */
interface ContentInfo {
  readonly type: string;
  readonly content: Element;
}

const contentFields = structure({
  type: required(tags.objectIdentifier),
  content: required(contextTag(0)),
});

/** Reads a ContentInfo (RFC 5652 section 3). Throws DecodingError. */
export function readContentInfo(element: Element | undefined): ContentInfo {
  const { type, content } = contentFields(readSequence(element));
  return { type: readObjectIdentifier(type), content: onlyChild(content) };
}
