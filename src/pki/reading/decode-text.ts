/** The text of a file: UTF-16 with or without a byte order mark, as PowerShell and Notepad write it, else UTF-8. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 200);
  // What we look for is ASCII, of which UTF-16 makes every other octet zero.
  if (zerosAt(start, 1) >= start.length * 0.4) return 'utf-16le';
  return zerosAt(start, 0) >= start.length * 0.4 ? 'utf-16be' : 'utf-8';
}

function zerosAt(bytes: Uint8Array, parity: number): number {
  return bytes.filter((octet, index) => octet === 0 && index % 2 === parity).length;
}
