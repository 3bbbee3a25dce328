import type { WayOut } from '../item';
import type { ForeignFormat } from './foreign-formats';

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

/** The certificate out of the store that was only described. */
const exported: WayOut = [
  ...['keytool', '-exportcert', '-rfc', '-alias', 'server'],
  ...['-keystore', 'keystore.jks', '-file', 'certificate.pem'],
];

const printed = 'a printed description: the certificate itself is not in it';

/** What programs print of certificates, requests and keys; it holds none of them. */
export const printouts: readonly ForeignFormat[] = [
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
    name: 'what certreq printed; the certificate is in the file that it wrote, or is not issued yet',
    text: /^RequestId: "?\d+"?/m,
    wayOut: ['certreq', '-retrieve', 'RequestId', 'certificate.cer'],
  },
  {
    name: 'a list of certificates: the certificates themselves are not in it',
    text: /^\s*(?:Cert Hash|Zertifikathash|Hachage)\s?\(sha1\)\s?: |^\s*Thumbprint\s+Subject\b/m,
    wayOut: ['certutil', '-store', 'My', '0', 'certificate.cer'],
  },
  {
    name: printed,
    text: /^\s*Certificate Serial Number(?: \(hex\))?: [^]*^\s*Validity Date:/m,
    wayOut: toPem,
  },
  {
    name: 'a printed request: the request itself is not in it',
    text: /^\s*(?:Certificate Request:\s+Data:|PKCS ?#?10 Certificate Request\b)/m,
    wayOut: ['openssl', 'req', '-in', 'server.der', '-inform', 'DER', '-out', 'server.csr'],
  },
  {
    name: 'a printed revocation list: the list itself is not in it',
    text: /^\s*(?:Certificate Revocation List \(CRL\)|X509 Certificate Revocation List):/m,
    wayOut: ['openssl', 'crl', '-in', 'list.crl', '-inform', 'DER', '-out', 'list.pem'],
  },
  {
    name: 'a printed private key: the key itself is not in a form that a program reads',
    text: /^(?:\w+ )?Private-Key:|^Public Key Info:[^]*^private exponent/m,
    wayOut: ['openssl', 'pkey', '-in', 'server.key', '-out', 'key.pem'],
  },
  {
    name: printed,
    text: /^(?:subject|issuer|not ?before|not ?after|serial|modulus|(?:sha|md5)-?\d* ?fingerprint)\s?=/im,
    wayOut: toPem,
  },
  {
    name: 'a printed description of a PFX: what is in it is in the PFX alone',
    text: /^(?:MAC: ?\w+, Iteration|Shrouded Keybag:|PKCS7 (?:Encrypted data|Data))/m,
    wayOut: ['openssl', 'pkcs12', '-in', 'server.pfx', '-nodes', '-out', 'server.pem'],
  },
  {
    name: printed,
    text: /^\s*(?:PKCS7|CMS_ContentInfo|X\.?509[- ](?:Zertifikat|Certificat)\b[^\n]*):/m,
    wayOut: toPem,
  },
  {
    name: 'a printed public key, without its private key',
    text: /^(?:\w+ )?Public-Key:|^Public Key Info:/m,
  },
  {
    name: 'a dump of a file in numbers, with rows left out or in an order that is not read here',
    text: /^(?:0x)?[\da-f]{4,16}:?[ \t]+(?:-?[\da-f]{2,16}[ \t]+){6}/im,
    wayOut: ['xxd', '-r', '{file}', 'certificate.der'],
  },
];
