import type { Bytes } from '@/base/bytes';
import type { WayOut } from '../item';
import { readMicrosoftKey, readOpensshKey, readPuttyKey } from '../keys/foreign-keys';

/**
 * A format of other programs: by what it is known, what it is called, and the command that makes something usable of it.
 * `opening` are its first octets (Latin-1), `at` where they stand if not at the start; `text` is what such a text says;
 * `label` is that of its PEM. Some hold keys that are simple to read where they are not encrypted: `read` answers the DER.
 */
export interface ForeignFormat {
  readonly name: string;
  readonly opening?: string | RegExp;
  readonly at?: number;
  readonly text?: RegExp;
  readonly label?: RegExp;
  readonly wayOut?: WayOut;
  readonly read?: (octets: Bytes) => Bytes | undefined;
  /** What lies beside certificates without being any: letters, pictures, programs, what systems leave behind. */
  readonly isByTheWay?: true;
}

const toPkcs12 = (...store: readonly string[]): WayOut => [
  ...['keytool', '-importkeystore', '-srckeystore', '{file}', ...store],
  ...['-destkeystore', 'keystore.p12', '-deststoretype', 'PKCS12'],
];

/** The command for a key store that needs the provider of Bouncy Castle. */
export const bouncyCastle = (type: string): WayOut =>
  toPkcs12(
    ...['-srcstoretype', type, '-providerpath', 'bcprov.jar'],
    ...['-providerclass', 'org.bouncycastle.jce.provider.BouncyCastleProvider'],
  );

const fromSsh: WayOut = ['ssh-keygen', '-p', '-m', 'PEM', '-f', '{file}'];
const fromPutty: WayOut = ['puttygen', '{file}', '-O', 'private-openssh', '-o', 'key.pem'];
const fromPvk: WayOut = [
  ...['openssl', 'rsa', '-provider', 'legacy', '-provider', 'default'],
  ...['-inform', 'PVK', '-in', '{file}', '-out', 'key.pem'],
];
/** What has to be made again where nothing can be made of what is there. */
export const newKey: WayOut = [
  ...['openssl', 'req', '-new', '-newkey', 'rsa:2048', '-nodes'],
  ...['-keyout', 'server.key', '-out', 'server.csr', '-subj', '/CN=server.example.com'],
];

const fromPgp: WayOut = ['gpg', '--decrypt', '--output', 'decrypted', '{file}'];
const untar: WayOut = ['tar', '-xf', '{file}'];
const un7z: WayOut = ['7z', 'x', '{file}'];

/** Key stores. */
export const stores: readonly ForeignFormat[] = [
  { name: 'a Java key store (JKS)', opening: '\xfe\xed\xfe\xed', wayOut: toPkcs12('-srcstoretype', 'JKS') },
  {
    name: 'a Java key store (JCEKS)',
    opening: '\xce\xce\xce\xce',
    wayOut: toPkcs12('-srcstoretype', 'JCEKS'),
  },
  { name: 'a Bouncy Castle key store (BKS)', opening: '\0\0\0\x02\0\0\0\x14', wayOut: bouncyCastle('BKS') },
  {
    name: 'a Bouncy Castle key store (BKS, version 1)',
    opening: '\0\0\0\x01\0\0\0\x14',
    wayOut: bouncyCastle('BKS-V1'),
  },
  { name: 'a Bouncy Castle key store (UBER)', opening: '\0\0\0\x01\0\0\0\x10', wayOut: bouncyCastle('UBER') },
  {
    name: 'a store of Windows certificates (SST)',
    opening: '\0\0\0\0CERT',
    wayOut: ['certutil', '-split', '-dump', '{file}'],
  },
  {
    name: 'a database of SQLite, as Firefox keeps certificates in (cert9.db, key4.db)',
    opening: 'SQLite format 3\0',
    wayOut: ['certutil', '-L', '-d', 'sql:.'],
  },
  {
    name: 'a Berkeley database, as Netscape kept certificates in (cert8.db)',
    opening: '\0\x06\x15\x61',
    wayOut: ['certutil', '-L', '-d', 'dbm:.'],
  },
  {
    name: 'a Berkeley database, as Netscape kept certificates in (cert8.db)',
    opening: '\0\x06\x15\x61',
    at: 12,
    wayOut: ['certutil', '-L', '-d', 'dbm:.'],
  },
  {
    name: 'a macOS key chain',
    opening: 'kych',
    wayOut: ['security', 'export', '-k', '{file}', '-t', 'identities', '-f', 'pkcs12', '-o', 'keys.p12'],
  },
  { name: 'a GnuPG key box', opening: 'KBXf', at: 8, wayOut: newKey },
  {
    name: 'an Oracle wallet that opens itself (cwallet.sso); ewallet.p12 beside it is a PFX',
    opening: '\xa1\xf8\x4e',
  },
];

/** Keys, and what SSH and PGP make with them. */
export const keys: readonly ForeignFormat[] = [
  {
    name: 'an OpenSSH private key under a passphrase',
    opening: 'openssh-key-v1\0',
    wayOut: fromSsh,
    read: readOpensshKey,
  },
  {
    name: 'an OpenSSH private key under a passphrase',
    label: /^OPENSSH PRIVATE KEY$/,
    wayOut: fromSsh,
    read: readOpensshKey,
  },
  { name: 'a PuTTY private key', opening: 'PuTTY-User-Key-File-', wayOut: fromPutty, read: readPuttyKey },
  {
    name: 'a private key of Microsoft (PVK)',
    opening: '\x1e\xf1\xb5\xb0',
    wayOut: fromPvk,
    read: readMicrosoftKey,
  },
  {
    name: 'a private key of Microsoft’s CryptoAPI (BLOB)',
    opening: '\x07\x02\0\0',
    wayOut: ['openssl', 'rsa', '-inform', 'MSBLOB', '-in', '{file}', '-out', 'key.pem'],
    read: readMicrosoftKey,
  },
  {
    name: 'a public key of Microsoft’s CryptoAPI (BLOB), without its private key',
    opening: '\x06\x02\0\0',
    wayOut: [
      'openssl',
      'rsa',
      '-pubin',
      '-inform',
      'MSBLOB',
      '-in',
      '{file}',
      '-pubout',
      '-out',
      'public.pem',
    ],
  },
  { name: 'an old SSH-1 private key', opening: 'SSH PRIVATE KEY FILE FORMAT 1.1\n', wayOut: newKey },
  {
    name: 'a private key of SSH Communications (SSH2)',
    label: /^SSH2 ENCRYPTED PRIVATE KEY$/,
    wayOut: ['puttygen', '{file}', '-O', 'private-openssh', '-o', 'key.pem'],
  },
  {
    name: 'an SSH public key, without its private key',
    label: /^SSH2 PUBLIC KEY$/,
    wayOut: ['ssh-keygen', '-i', '-m', 'RFC4716', '-f', '{file}'],
  },
  {
    name: 'an SSH public key, without its private key',
    text: /(?:^|\s)(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-\S+|sk-\S+@openssh\.com) AAAA/m,
    wayOut: ['ssh-keygen', '-l', '-f', '{file}'],
  },
  {
    name: 'a signature of SSH',
    label: /^SSH SIGNATURE$/,
    isByTheWay: true,
  },
  {
    name: 'a private key as GnuPG keeps it',
    text: /^(?:Key: )?\((?:\d+:)?(?:protected-|shadowed-)?private-key/m,
    wayOut: newKey,
  },
  { name: 'a PGP private key', label: /^PGP PRIVATE KEY BLOCK$/, wayOut: newKey },
  { name: 'a PGP public key', label: /^PGP PUBLIC KEY BLOCK$/, wayOut: newKey },
  { name: 'a PGP message', label: /^PGP (?:MESSAGE|ARMORED FILE)/, wayOut: fromPgp },
  {
    // What a key or a passphrase opens, what is packed, and what is signed (RFC 9580 sections 4.2, 5.1, 5.3, 5.4 and 5.6).
    name: 'a PGP message',
    opening: new RegExp(
      String.raw`^(?:[\x84\x85\xc1][^]{1,2}[\x03\x06]|[\x8c\xc3][^][\x04-\x06]|\xa3[\x01-\x03]|[\x90\xc4][^][\x03\x06][\0\x01])`,
    ),
    wayOut: fromPgp,
  },
  {
    name: 'the beginning of a letter that is signed with PGP',
    label: /^PGP SIGNED MESSAGE$/,
    isByTheWay: true,
  },
  {
    name: 'a PGP signature',
    opening: new RegExp(String.raw`^(?:\x88[^]|\x89[^]{2}|\xc2[^]{1,2})[\x04\x06][\0\x01]`),
    isByTheWay: true,
  },
  { name: 'a PGP signature', label: /^PGP SIGNATURE$/, isByTheWay: true },
  {
    // The packets of RFC 9580 sections 4.2 and 5.5: kind and length, version, time, algorithm.
    name: 'a PGP key',
    opening: new RegExp(
      String.raw`^(?:[\x94\x98][^]|[\x95\x99][^]{2}|[\xc5\xc6](?:[\0-\xbf]|[\xc0-\xdf][^]))[\x03\x04][^]{4}[\x01-\x1b]`,
    ),
    wayOut: newKey,
  },
  {
    name: 'a file encrypted with age',
    opening: 'age-encryption.org/',
    wayOut: ['age', '--decrypt', '-o', 'decrypted', '{file}'],
  },
  {
    name: 'a file encrypted with age',
    label: /^AGE ENCRYPTED FILE$/,
    wayOut: ['age', '--decrypt', '-o', 'decrypted', '{file}'],
  },
  { name: 'an age key', text: /AGE-SECRET-KEY-1/ },
  {
    name: 'a file encrypted with openssl enc',
    opening: 'Salted__',
    wayOut: ['openssl', 'enc', '-d', '-aes-256-cbc', '-pbkdf2', '-in', '{file}', '-out', 'decrypted'],
  },
  {
    name: 'a private key that a TPM holds',
    label: /^TSS2 (?:PRIVATE KEY|KEY BLOB)$/,
    wayOut: newKey,
  },
  { name: 'a key in XML of .NET (RSAKeyValue)', text: /<(?:\w+:)?RSAKeyValue\b/, wayOut: newKey },
  { name: 'a JSON Web Key without a certificate', text: /"kty"\s*:\s*"/, wayOut: newKey },
];

const requests: readonly ForeignFormat[] = [
  {
    name: 'the settings of a request for Windows (certreq)',
    text: /^\s*\[NewRequest\]/im,
    wayOut: ['certreq', '-new', '{file}', 'server.csr'],
  },
  {
    name: 'the settings of a request for OpenSSL',
    text: /^\s*\[\s*req\s*\][^[]*distinguished_name/m,
    wayOut: [
      ...['openssl', 'req', '-new', '-newkey', 'rsa:2048', '-nodes', '-config', '{file}'],
      ...['-keyout', 'server.key', '-out', 'server.csr'],
    ],
  },
  {
    name: 'a file that was written as text by uuencode',
    text: /^begin(?:-base64)? [0-7]{3,4} \S/m,
    wayOut: ['uudecode', '{file}'],
  },
  {
    name: 'a file that was written as text by BinHex',
    text: /^\(This file must be converted with BinHex/m,
    wayOut: un7z,
  },
  {
    name: 'a file in the records of Intel (hex)',
    text: /^:[\dA-F]{2}0000[\dA-F]{4,}\s+:/im,
    wayOut: ['objcopy', '-I', 'ihex', '-O', 'binary', '{file}', 'certificate.der'],
  },
  {
    name: 'a file in the records of Motorola (S-record)',
    text: /^S[0-3][\dA-F]{10,}\s+S[1-9]/im,
    wayOut: ['objcopy', '-I', 'srec', '-O', 'binary', '{file}', 'certificate.der'],
  },
  {
    name: 'a file encrypted with Ansible Vault',
    text: /^\s*\$ANSIBLE_VAULT;/m,
    wayOut: ['ansible-vault', 'decrypt', '{file}'],
  },
  {
    name: 'a file encrypted with SOPS',
    text: /ENC\[AES256_GCM,data:/,
    wayOut: ['sops', '--decrypt', '--output', 'decrypted', '{file}'],
  },
  { name: 'a sealed secret of Kubernetes, which only its cluster opens', text: /^kind:\s*SealedSecret\b/m },
  { name: 'a DNS key, no key of a certificate', text: /\bIN\s+(?:DNSKEY|KEY|CDNSKEY)\s+\d+\s+\d+\s+\d+/ },
  { name: 'a private key for DNS (BIND)', text: /^Private-key-format: v1\./m, wayOut: newKey },
  {
    name: 'the settings of a WireGuard tunnel; its keys are none of a certificate',
    text: /^\s*\[Interface\][^]*^\s*PrivateKey\s*=/im,
  },
  {
    name: 'a signed public key of a browser (SPKAC)',
    text: /^SPKAC\s*=/m,
    wayOut: ['openssl', 'spkac', '-in', '{file}'],
  },
];

/** Makes the file that is packed; of an archive in it the next one. */
const unpackedBy = (program: string, name: string, opening: string | RegExp): ForeignFormat => ({
  name,
  opening,
  wayOut: [program, '-d', '-k', '{file}'],
});

/** Packed files, in which no text is to be sought. */
export const packed: readonly ForeignFormat[] = [
  { name: 'a 7-Zip archive', opening: '7z\xbc\xaf\x27\x1c', wayOut: un7z },
  { name: 'a RAR archive', opening: 'Rar!', wayOut: ['unrar', 'x', '{file}'] },
  unpackedBy('gzip', 'a file packed with gzip', '\x1f\x8b'),
  unpackedBy('bzip2', 'a file packed with bzip2', /^BZh[1-9](?:1AY&SY|.rE8P)/),
  unpackedBy('xz', 'a file packed with xz', '\xfd7zXZ\0'),
  unpackedBy('zstd', 'a file packed with Zstandard', '\x28\xb5\x2f\xfd'),
  { name: 'a file packed with LZ4', opening: '\x04\x22\x4d\x18', wayOut: ['lz4', '-d', '-m', '{file}'] },
  unpackedBy('xz', 'a file packed with LZMA', '\x5d\0\0'),
  { name: 'a file packed with compress (.Z)', opening: '\x1f\x9d', wayOut: ['gzip', '-d', '{file}'] },
  { name: 'a cabinet of Windows (CAB)', opening: 'MSCF', wayOut: ['expand', '{file}', '-F:*', '.'] },
];

const archives: readonly ForeignFormat[] = [
  { name: 'a tar archive', opening: 'ustar', at: 257, wayOut: untar },
  { name: 'an ARJ archive', opening: '\x60\xea', wayOut: un7z },
  { name: 'an LHA archive', opening: '-lh', at: 2, wayOut: un7z },
  { name: 'a cpio archive', opening: '0707', wayOut: ['cpio', '-id', '--file', '{file}'] },
  { name: 'a Debian package or library (ar)', opening: '!<arch>\n', wayOut: ['ar', 'x', '{file}'] },
  { name: 'an RPM package', opening: '\xed\xab\xee\xdb', wayOut: un7z },
  { name: 'a part of a ZIP archive that was split', opening: 'PK\x07\x08', wayOut: un7z },
  { name: 'an empty ZIP archive', opening: 'PK\x05\x06' },
  { name: 'an image of a CD', opening: 'CD001', at: 0x8001, wayOut: un7z },
  {
    name: 'a message of Outlook (TNEF, winmail.dat)',
    opening: '\x78\x9f\x3e\x22',
    wayOut: ['tnef', '--save-body', '--file', '{file}'],
  },
];

const spoilt: readonly ForeignFormat[] = [
  {
    name: 'a binary file that a program took for a text, which lost a part of it. Get it again, in base64 or in an archive',
    opening: /^0(?:\xef\xbf\xbd|\xc2[\x81-\x84]|\xe2\x80\x9a|\xc3\xa9)/,
    wayOut: ['openssl', 'x509', '-inform', 'DER', '-in', 'certificate.cer', '-out', 'certificate.pem'],
  },
];

const pages: readonly ForeignFormat[] = [
  {
    name: 'a web page. The link led to a page, perhaps one for signing in, and not to the file',
    text: /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[^]*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i,
  },
];

/** Requests, archives and web pages: known only once no certificate was found in them. */
export const otherFiles: readonly ForeignFormat[] = [...requests, ...archives, ...spoilt, ...pages];
