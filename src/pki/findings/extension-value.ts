import { readElement, type Element } from '../gate/element';
import type { Certificate } from '../certificate';

/** What an extension holds, for findings about what the reader makes no fact of; undefined where it is not there or not ASN.1. */
export function extensionValue({ extensions }: Certificate, oid: string): Element | undefined {
  const found = extensions.find((extension) => extension.oid === oid);
  const read = found && readElement(found.value);
  return read?.ok === true && read.value.trailing === 0 ? read.value.element : undefined;
}
