import type { Element } from './element';
import { DecodingError } from './values';

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
    const left = [...values];
    const found = due.map(([name, field]) => [name, take(left, name, field, defects)] as const);
    if (left.length > 0) tellMalformed('more values than are due', defects);
    return Object.fromEntries(found) as Fields<Shape>;
  };
}

function take(
  left: Element[],
  name: string,
  { tags, isOptional }: Field<boolean>,
  defects: Set<string> | undefined,
): Element | undefined {
  const at = left.findIndex(({ tag }) => tags.length === 0 || tags.includes(tag));
  if (at < 0 && !isOptional) throw new DecodingError(`no ${name}`);
  if (at > 0) tellMalformed(`${name} in another place`, defects);
  return at < 0 ? undefined : left.splice(at, 1)[0];
}

/** Something is where ASN.1 has nothing: the defect `structure-malformed`, or DecodingError where nobody takes defects. */
export function tellMalformed(what: string, defects: Set<string> | undefined): void {
  if (!defects) throw new DecodingError(what);
  defects.add('structure-malformed');
}
