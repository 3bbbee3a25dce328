import { fromBase64 } from '@/base/bytes';
import { readElement, type Element } from '../gate/element';
import { readName } from '../gate/name';
import { readPublicKey } from '../keys/read-public-key';
import type { PublicRoots, TrustAnchor } from '../path/trust-anchor';

/** A root as `npm run roots` writes it: name and SubjectPublicKeyInfo as DER in Base64, and an ISO 8601 date. */
interface WrittenRoot {
  readonly name: string;
  readonly key: string;
  readonly notAfter: string;
}

/** The public roots; their list is large, and arrives when it is asked for. */
export async function readPublicRoots(): Promise<PublicRoots> {
  const { nodeVersion, writtenOn, roots } = (await import('./public-roots.json')).default;
  return { nodeVersion, writtenOn, anchors: await Promise.all(roots.map(readRoot)) };
}

/** Throws where it is not what `npm run roots` writes. */
export async function readRoot({ name, key, notAfter }: WrittenRoot): Promise<TrustAnchor> {
  return {
    name: readName(elementOf(name), new Set()),
    publicKey: await readPublicKey(elementOf(key)),
    notAfter: Date.parse(notAfter),
  };
}

function elementOf(base64: string): Element {
  const read = readElement(fromBase64(base64));
  if (!read.ok) throw new Error(`a root of the list is not readable: ${read.problem}`);
  return read.value.element;
}
