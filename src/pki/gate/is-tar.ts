/** Whether octets are a tar archive as POSIX and GNU write it. */
export function isTar(bytes: Uint8Array): boolean {
  return Array.from('ustar').every((letter, index) => bytes[257 + index] === letter.charCodeAt(0));
}
