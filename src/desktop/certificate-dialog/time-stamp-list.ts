import { toHex } from '@/base/bytes';
import type { Element } from '@/pki/asn1/element';
import { DecodingError, readOctetString } from '@/pki/asn1/values';
import { longDate } from './windows-text';

/** The digests and signature algorithms of TLS 1.2 (RFC 5246 section 7.4.1.4.1). */
const digests: Readonly<Record<number, string>> = { 2: 'SHA1', 4: 'SHA256', 5: 'SHA384', 6: 'SHA512' };
const algorithms: Readonly<Record<number, string>> = { 1: 'RSA', 2: 'DSA', 3: 'ECDSA' };

/** The lines of signed certificate time stamps (RFC 6962 section 3.3). Throws DecodingError. */
export function timeStampLines(value: Element): readonly string[] {
  const list = new Octets(readOctetString(value)).vector();
  const lines: string[] = [];
  while (!list.isEmpty()) lines.push(...stampLines(list.vector()));
  return lines;
}

function stampLines(stamp: Octets): readonly string[] {
  const version = stamp.number(1);
  const log = stamp.take(32);
  const at = stamp.number(8);
  stamp.vector();
  const [digest, algorithm] = [stamp.number(1), stamp.number(1)];
  const signature = stamp.vector();
  return [
    `v${String(version + 1)}`,
    toHex(log),
    longDate(at),
    digests[digest] ?? String(digest),
    algorithms[algorithm] ?? String(algorithm),
    toHex(signature.rest()),
  ];
}

/** Octets that are read from front to back. */
class Octets {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  isEmpty(): boolean {
    return this.#at >= this.#bytes.length;
  }

  take(count: number): Uint8Array {
    const end = this.#at + count;
    if (end > this.#bytes.length) throw new DecodingError('a list of time stamps that is cut off');
    const taken = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return taken;
  }

  rest(): Uint8Array {
    return this.#bytes.subarray(this.#at);
  }

  number(count: number): number {
    return this.take(count).reduce((value, octet) => value * 256 + octet, 0);
  }

  /** What follows its own length in two octets. */
  vector(): Octets {
    return new Octets(this.take(this.number(2)));
  }
}
