import type { Bytes } from '@/base/bytes';
import type { Element } from '@/pki/gate/element';
import { derNull, derSequence, derValue } from '@/pki/keys/der';

/** What is made of the values of a structure. */
export type Change = (parts: readonly Bytes[]) => readonly Bytes[];

/** The structure with the values of the one at a path changed, by indexes from the outermost value on. */
export function rebuilt(element: Element, path: readonly number[], change: Change): Bytes {
  const [index, ...rest] = path;
  const parts = element.children.map((child, place) =>
    place === index ? rebuilt(child, rest, change) : Uint8Array.from(child.bytes),
  );
  const identifier = element.bytes[0] ?? 0;
  return derValue(identifier, ...(index === undefined ? change(parts) : parts));
}

/** Changes after which a structure holds more than ASN.1 gives it. */
export const surpluses: Readonly<Record<string, Change>> = {
  'a NULL at the end': (parts) => [...parts, derNull()],
  'a NULL at the beginning': (parts) => [derNull(), ...parts],
  'a SEQUENCE at the end': (parts) => [...parts, derSequence()],
  'the last part twice': (parts) => [...parts, ...parts.slice(-1)],
  'the first part twice': (parts) => [...parts.slice(0, 1), ...parts],
};
