/** Bytes that own their memory, as WebCrypto, Blob and IndexedDB take them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Lower-case hexadecimal without separators. */
export function toHex(bytes: Uint8Array): string {
  // A text that grows by pairs is a tree in memory, for which everybody pays who compares it.
  const chunks: string[] = [];
  for (let start = 0; start < bytes.length; start += 0x4000)
    chunks.push(String.fromCharCode(...hexCodes(bytes.subarray(start, start + 0x4000))));
  return chunks.length === 1 ? (chunks[0] ?? '') : chunks.join('');
}

const hexDigits = '0123456789abcdef';

function hexCodes(bytes: Uint8Array): readonly number[] {
  const codes: number[] = [];
  for (const byte of bytes) codes.push(hexDigits.charCodeAt(byte >> 4), hexDigits.charCodeAt(byte & 15));
  return codes;
}

/** The bytes of an even number of hexadecimal digits. Throws RangeError for anything else. */
export function fromHex(hex: string): Bytes {
  if (!/^(?:[0-9a-f]{2})*$/i.test(hex)) throw new RangeError('not hexadecimal');
  const bytes = new Uint8Array(hex.length / 2);
  for (let index = 0; index < bytes.length; index += 1)
    bytes[index] = Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16);
  return bytes;
}

/** Base64 (RFC 4648 section 4) on one line, padded. */
export function toBase64(bytes: Uint8Array): string {
  // One call for all bytes would exceed the number of arguments an engine takes.
  const chunks: string[] = [];
  for (let start = 0; start < bytes.length; start += 0x8000) {
    chunks.push(String.fromCharCode(...bytes.subarray(start, start + 0x8000)));
  }
  return btoa(chunks.join(''));
}

/** The bytes of base64 text; white space is passed over. Throws DOMException for anything else. */
export function fromBase64(text: string): Bytes {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = characters.charCodeAt(index);
  return bytes;
}

/** UTF-8 bytes of a text. */
export function toUtf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** UTF-16, big end first, without a mark. */
export function toUtf16(text: string): Bytes {
  return Uint8Array.from(
    Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((unit) => [
      unit >> 8,
      unit & 255,
    ]),
  );
}

/** The text of UTF-8 bytes. Throws TypeError when they are not UTF-8. A byte order mark is dropped. */
export function fromUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** One array with the bytes of all parts in order. */
export function concatBytes(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** Whether both hold the same bytes. Not constant in time: never for secrets. */
export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
