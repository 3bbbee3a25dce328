/** First octets of files that are dropped by mistake, and what to call them. */
const openings: readonly (readonly [opening: string, name: string])[] = [
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['\x89PNG', 'a PNG picture'],
  ['GIF8', 'a GIF picture'],
  ['%PDF', 'a PDF document'],
  ['PK\x03\x04', 'a ZIP archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['\x1f\x8b', 'a gzip archive'],
  ['\xd0\xcf\x11\xe0', 'an old Office document or Outlook message'],
  [
    '\xfe\xed\xfe\xed',
    'a Java key store (JKS), which keytool -importkeystore -deststoretype PKCS12 turns into a PFX',
  ],
  ['\xce\xce\xce\xce', 'a Java key store (JCEKS)'],
  ['MZ', 'a Windows program'],
  ['\x7fELF', 'a Linux program'],
  ['PuTTY-User-Key-File', 'a PuTTY key'],
  ['ssh-', 'an SSH public key'],
];

/** What a file that holds nothing of use seems to be, for the words that say so. */
export function fileKindOf(bytes: Uint8Array): string {
  const opening = String.fromCharCode(...bytes.subarray(0, 32));
  const known = openings.find(([start]) => opening.startsWith(start));
  if (known) return known[1];
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(opening)) return 'a web page or XML document';
  return bytes.subarray(0, 512).some((octet) => octet < 9) ? 'binary data' : 'text';
}

/** Whether octets are a ZIP archive. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}
