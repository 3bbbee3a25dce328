import type { WayOut } from '../item';
import { readMicrosoftKey } from '../keys/microsoft-key';
import { readOpensshKey } from '../keys/openssh-key';
import { readPuttyKey } from '../keys/putty-key';
import type { Bytes } from '@/base/bytes';

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
const toPem: WayOut = [
  'openssl',
  'x509',
  '-in',
  'certificate.cer',
  '-outform',
  'PEM',
  '-out',
  'certificate.pem',
];

/** What is made anew where nothing can be made of what is there. */
export const newKey: WayOut = [
  ...['openssl', 'req', '-new', '-newkey', 'rsa:2048', '-nodes'],
  ...['-keyout', 'server.key', '-out', 'server.csr', '-subj', '/CN=server.example.com'],
];

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
    text: /^(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-\S+|sk-\S+@openssh\.com) AAAA/m,
    wayOut: ['ssh-keygen', '-l', '-f', '{file}'],
  },
  { name: 'a PGP private key', label: /^PGP PRIVATE KEY BLOCK$/, wayOut: newKey },
  { name: 'a PGP public key', label: /^PGP PUBLIC KEY BLOCK$/, wayOut: newKey },
  {
    name: 'a PGP message',
    label: /^PGP (?:MESSAGE|SIGNED MESSAGE|ARMORED FILE)/,
    wayOut: ['gpg', '--decrypt', '--output', 'decrypted', '{file}'],
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
  { name: 'an attribute certificate', label: /^ATTRIBUTE CERTIFICATE$/ },
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
    name: 'a signed public key of a browser (SPKAC)',
    text: /^SPKAC\s*=/m,
    wayOut: ['openssl', 'spkac', '-in', '{file}'],
  },
];

const archives: readonly ForeignFormat[] = [
  { name: 'a 7-Zip archive', opening: '7z\xbc\xaf\x27\x1c', wayOut: un7z },
  { name: 'a RAR archive', opening: 'Rar!', wayOut: ['unrar', 'x', '{file}'] },
  { name: 'a gzip archive', opening: '\x1f\x8b', wayOut: untar },
  { name: 'a bzip2 archive', opening: 'BZh', wayOut: untar },
  { name: 'an xz archive', opening: '\xfd7zXZ\0', wayOut: untar },
  { name: 'a Zstandard archive', opening: '\x28\xb5\x2f\xfd', wayOut: untar },
  { name: 'a compress archive (.Z)', opening: '\x1f\x9d', wayOut: untar },
  { name: 'an LZ4 archive', opening: '\x04\x22\x4d\x18', wayOut: ['lz4', '-d', '{file}'] },
  { name: 'a tar archive', opening: 'ustar', at: 257, wayOut: untar },
  { name: 'a cabinet of Windows (CAB)', opening: 'MSCF', wayOut: ['expand', '{file}', '-F:*', '.'] },
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

/** The certificate out of the store that was only described. */
const exported: WayOut = [
  ...['keytool', '-exportcert', '-rfc', '-alias', 'server'],
  ...['-keystore', 'keystore.jks', '-file', 'certificate.pem'],
];

const printed = 'a printed description: the certificate itself is not in it';

const printouts: readonly ForeignFormat[] = [
  { name: printed, text: /^\s*Certificate:\s+Data:\s+Version:/m, wayOut: toPem },
  {
    name: printed,
    text: /^X509 Certificate:\s+Version: \d/m,
    wayOut: ['certutil', '-encode', 'certificate.cer', 'certificate.pem'],
  },
  {
    name: printed,
    text: /^X\.509 Certificate Information:/m,
    wayOut: [
      'certtool',
      '--infile',
      'certificate.cer',
      '--inder',
      '--certificate-info',
      '--outfile',
      'certificate.pem',
    ],
  },
  {
    name: printed,
    text: /^(?:Owner|Eigentümer|Propriétaire): .*\s+(?:Issuer|Aussteller|Emetteur|Émetteur): /m,
    wayOut: exported,
  },
  {
    name: 'a list of what is in a Java key store; the store itself is another file',
    text: /^(?:Keystore type|Keystore-Typ|Type de fichier de clés)\s*: /m,
    wayOut: exported,
  },
  { name: printed, text: /^\s*0:d=0\s+hl=\d+\s+l=/m, wayOut: toPem },
  {
    name: printed,
    text: /^(?:Thumbprint|Subject)\s+:? ?\S.*$[^]*^(?:Thumbprint|Issuer|NotAfter)\s+:? /m,
    wayOut: toPem,
  },
  {
    name: printed,
    text: /^\s*Certificate Serial Number(?: \(hex\))?: [^]*^\s*Validity Date:/m,
    wayOut: toPem,
  },
  {
    name: 'a printed request: the request itself is not in it',
    text: /^\s*(?:Certificate Request:\s+Data:|PKCS10 Certificate Request:)/m,
    wayOut: ['openssl', 'req', '-in', 'server.der', '-inform', 'DER', '-out', 'server.csr'],
  },
  {
    name: 'a printed revocation list: the list itself is not in it',
    text: /^\s*(?:Certificate Revocation List \(CRL\)|X509 Certificate Revocation List):/m,
    wayOut: ['openssl', 'crl', '-in', 'list.crl', '-inform', 'DER', '-out', 'list.pem'],
  },
  {
    name: 'a printed private key: the key itself is not in a form that a program reads',
    text: /^(?:RSA )?Private-Key: \(\d+ bit/m,
    wayOut: ['openssl', 'pkey', '-in', 'server.key', '-out', 'key.pem'],
  },
  {
    name: 'a printed public key, without its private key',
    text: /^(?:RSA )?Public-Key: \(\d+ bit/m,
  },
];

const pages: readonly ForeignFormat[] = [
  {
    name: 'a web page. The link led to a page, perhaps one for signing in, and not to the file',
    text: /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[^]*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i,
  },
];

/** Requests, archives, printed descriptions and web pages: known only once no certificate was found in them. */
export const otherFiles: readonly ForeignFormat[] = [...requests, ...archives, ...printouts, ...pages];
