import { zipSync } from 'fflate';
import { toBase64, toHex, toUtf16, toUtf8, type Bytes } from '@/base/bytes';
import { toPem } from '@/pki/pem';
import { directOperations } from '@/pki/worker/direct-operations';
import { identityNamed, type SampleMaterial } from './container-samples';
import { hasTool } from './outside-tools';

/** A small file of some kind, with little work for who reads it; whatever is protected opens with `secret`. */
export interface SmallFile {
  readonly name: string;
  readonly make: (material: SampleMaterial) => Uint8Array | Promise<Uint8Array>;
}

/** Whether all that writes them is here. */
export const canMakeSmallFiles = hasTool('openssl') && hasTool('ssh-keygen') && hasTool('tar');

function written({ folder }: SampleMaterial, ...args: readonly string[]): Bytes {
  folder.run('openssl', ...args, '-out', 'out');
  return folder.read('out');
}

function pfxWith(...options: readonly string[]): SmallFile['make'] {
  const files = ['-inkey', 'P-256.key', '-in', 'P-256.pem', '-name', 'hq', '-passout', 'pass:secret'];
  return (material) => written(material, 'pkcs12', '-export', '-legacy', ...files, '-iter', '1', ...options);
}

function keyWith(...options: readonly string[]): SmallFile['make'] {
  const providers = ['-provider', 'default', '-provider', 'legacy'];
  const files = ['-in', 'P-256.key', '-outform', 'DER', '-passout', 'pass:secret'];
  return (material) => written(material, 'pkcs8', '-topk8', ...files, ...providers, ...options);
}

function certificate(material: SampleMaterial): Bytes {
  return identityNamed(material, 'P-256').certificate.der;
}

/** One of every kind that the lab reads. */
export const smallFiles: readonly SmallFile[] = [
  { name: 'certificate in DER', make: certificate },
  { name: 'certificate in PEM', make: (own) => toUtf8(toPem('CERTIFICATE', certificate(own))) },
  { name: 'bare base64', make: (own) => toUtf8(toBase64(certificate(own))) },
  { name: 'PEM in UTF-16', make: (own) => toUtf16(`\uFEFF${toPem('CERTIFICATE', certificate(own))}`) },
  { name: 'PKCS#7', make: (own) => directOperations.encodePkcs7([certificate(own), certificate(own)]) },
  {
    name: 'streamed PKCS#7',
    make: (own) => {
      own.folder.write('letter', 'x');
      const signer = ['-signer', 'P-256.pem', '-inkey', 'P-256.key', '-nodetach', '-stream'];
      return written(own, 'cms', '-sign', ...signer, '-in', 'letter', '-outform', 'DER');
    },
  },
  {
    name: 'request',
    make: (own) => written(own, 'req', '-new', '-key', 'P-256.key', '-subj', '/CN=hq', '-outform', 'DER'),
  },
  {
    name: 'RSA key in PKCS#1',
    make: (own) => written(own, 'rsa', '-in', 'RSA-1024.key', '-traditional', '-outform', 'DER'),
  },
  { name: 'EC key in SEC 1', make: (own) => written(own, 'ec', '-in', 'P-256.key', '-outform', 'DER') },
  {
    name: 'Ed25519 key in PKCS#8',
    make: (own) => written(own, 'pkey', '-in', 'Ed25519.key', '-outform', 'DER'),
  },
  {
    name: 'old encrypted PEM',
    make: (own) => written(own, 'ec', '-in', 'P-256.key', '-aes128', '-passout', 'pass:secret'),
  },
  { name: 'key under PBES2', make: keyWith('-v2', 'aes-256-cbc', '-iter', '1') },
  { name: 'key under PBES1', make: keyWith('-v1', 'PBE-SHA1-RC2-40', '-iter', '1') },
  { name: 'PFX under AES', make: pfxWith('-keypbe', 'AES-256-CBC', '-certpbe', 'AES-256-CBC') },
  {
    name: 'PFX under Triple DES',
    make: pfxWith('-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-RC2-40'),
  },
  {
    name: 'PFX without a check value',
    make: pfxWith('-nomac', '-keypbe', 'AES-256-CBC', '-certpbe', 'NONE'),
  },
  { name: 'octets in numbers', make: (own) => toUtf8(toHex(certificate(own)).replaceAll(/(.{8})/g, '$1 ')) },
  {
    name: 'line ends written',
    make: (own) => toUtf8(toPem('CERTIFICATE', certificate(own)).replaceAll('\n', '/n')),
  },
  { name: 'octets taken for letters', make: (own) => toUtf8(String.fromCharCode(...certificate(own))) },
  {
    name: 'OpenSSH key',
    make: (own) => {
      own.folder.run('sh', '-c', 'rm -f ssh ssh.pub; ssh-keygen -q -t ed25519 -N "" -f ssh');
      return own.folder.read('ssh');
    },
  },
  {
    name: 'tar archive',
    make: (own) => {
      own.folder.run('tar', '-cf', 'out', 'P-256.pem', 'P-256.key');
      return own.folder.read('out');
    },
  },
  { name: 'archive', make: (own) => zipSync({ 'hq.crt': certificate(own), 'read me': toUtf8('x') }) },
];
