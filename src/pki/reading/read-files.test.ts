import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { concatBytes, toBase64, toUtf8, type Bytes, toUtf16 } from '@/base/bytes';
import { aToolFolder, hasTool } from '@/testing/outside-tools';
import { aName } from '../distinguished-name';
import type { Certificate } from '../certificate';
import { toPem } from '../pem';
import type { Item } from '../item';
import { limits } from '../gate/limits';
import type { KeyPair } from '../public-key';
import { directOperations } from '../worker/direct-operations';

let key: KeyPair;
let certificate: Certificate;
const folder = aToolFolder();

beforeAll(async () => {
  key = (await directOperations.generateKey(2048)).keyPair;
  const name = aName([['CN', 'hq.sb7.com']]);
  certificate = await directOperations.issueCertificate(
    {
      serialNumber: '01',
      subject: name,
      issuer: name,
      publicKey: key.publicKey,
      notBefore: Date.UTC(2017, 0, 1),
      notAfter: Date.UTC(2027, 0, 1),
      digest: 'SHA-256',
      identifiers: true,
    },
    key,
  );
});

afterAll(() => folder.remove());

function read(file: Uint8Array | string, ...passwords: readonly string[]): Promise<readonly Item[]> {
  const bytes = typeof file === 'string' ? toUtf8(file) : Uint8Array.from(file);
  return directOperations.readFiles([bytes], passwords);
}

/** What each item is in a few words, for comparing. */
function wordsFor(item: Item): string {
  const { container, line, encrypted } = item.origin;
  const place = [
    container,
    ...(line === undefined ? [] : [String(line)]),
    ...(encrypted ? ['encrypted'] : []),
  ].join(' ');
  return item.kind === 'unknown' ? `${item.reason} (${place})` : `${item.kind} (${place})`;
}

async function readWords(
  file: Uint8Array | string,
  ...passwords: readonly string[]
): Promise<readonly string[]> {
  return (await read(file, ...passwords)).map(wordsFor);
}

describe('a certificate is found', () => {
  test.each<readonly [string, () => Uint8Array | string, string]>([
    ['in DER', () => certificate.der, 'der'],
    ['in PEM', () => toPem('CERTIFICATE', certificate.der), 'pem 1'],
    ['in PEM with a wrong label', () => toPem('PRIVATE KEY', certificate.der), 'pem 1'],
    ['in bare base64', () => toBase64(certificate.der), 'text 1'],
    [
      'in UTF-16 as PowerShell writes it',
      () => concatBytes(Uint8Array.of(0xfe, 0xff), toUtf16(toPem('CERTIFICATE', certificate.der))),
      'pem 1',
    ],
    ['after a byte order mark', () => `\uFEFF${toPem('CERTIFICATE', certificate.der)}`, 'pem 1'],
  ])('%s', async (_, file, place) => {
    const items = await read(file());
    expect(items.map(wordsFor)).toEqual([`certificate (${place})`]);
    expect(items).toMatchObject([{ certificate: { fingerprint: certificate.fingerprint } }]);
  });
});

test('files are told apart by their number, blocks by their line', async () => {
  const pem = toPem('CERTIFICATE', certificate.der);
  const mixed = toUtf8(`From: vendor\n${pem}${toPem('PRIVATE KEY', key.pkcs8)}`);
  const items = await directOperations.readFiles([certificate.der, mixed], []);
  expect(items.map(({ kind, origin }) => [kind, origin.file, origin.line])).toEqual([
    ['certificate', 0, undefined],
    ['certificate', 1, 2],
    ['private-key', 1, 2 + pem.split('\n').length - 1],
  ]);
});

test('a private key is the same key in whatever form, and fits its public half', async () => {
  const [item] = await read(key.pkcs8);
  expect(item).toMatchObject({ kind: 'private-key', keyPair: key });
});

describe('what is no use is named', () => {
  test.each<readonly [string, Uint8Array | string, string, string]>([
    ['nothing', '', 'empty', ''],
    ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'nothing-recognised', 'a JPEG picture'],
    ['a Java key store', Uint8Array.of(0xfe, 0xed, 0xfe, 0xed), 'kind-unsupported', 'a Java key store (JKS)'],
    [
      'a web page',
      '<!DOCTYPE html><title>Login</title>',
      'kind-unsupported',
      'a web page. The link led to a page, perhaps one for signing in, and not to the file',
    ],
    ['a letter', 'Dear customer', 'nothing-recognised', 'text'],
    [
      'a PGP key',
      '-----BEGIN PGP PUBLIC KEY BLOCK-----\nAAAA\n-----END PGP PUBLIC KEY BLOCK-----',
      'kind-unsupported',
      'a PGP public key',
    ],
    ['a lost END', '-----BEGIN CERTIFICATE-----\nAAAA\n', 'marker-missing', 'END CERTIFICATE'],
    [
      'an END of another block',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END X509 CRL-----\n',
      'labels-differ',
      'BEGIN CERTIFICATE and END X509 CRL',
    ],
    [
      'a key under a rare cipher',
      '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: CAMELLIA-256-CBC,00\n\nAAAA\n-----END RSA PRIVATE KEY-----',
      'cipher-unsupported',
      'CAMELLIA-256-CBC',
    ],
    [
      'a file of 2 MB and an octet',
      new Uint8Array(limits.fileSize + 1),
      'too-large',
      `${String(limits.fileSize + 1)} bytes`,
    ],
    [
      'DER of another kind',
      Uint8Array.of(0x30, 0x03, 0x02, 0x01, 0x01),
      'nothing-recognised',
      'ASN.1 data of another kind',
    ],
  ])('%s', async (_, file, reason, found) => {
    expect(await read(file)).toMatchObject([{ kind: 'unknown', reason, found }]);
  });

  test('half a certificate', async () => {
    expect(await readWords(certificate.der.subarray(0, 300))).toEqual(['damaged (der)']);
  });

  test('more than 200 blocks', async () => {
    const words = await readWords('-----BEGIN X-----\nMAMCAQE=\n-----END X-----\n'.repeat(201));
    expect([words.length, words.at(-1)]).toEqual([201, 'too-many-parts (pem)']);
  });

  test('any cut or changed octet of a certificate is answered and never thrown', async () => {
    const files = Array.from({ length: 400 }, (_, index): Bytes => {
      const changed = Uint8Array.from(certificate.der);
      const place = (index * 131) % changed.length;
      changed[place] = (changed[place] ?? 0) ^ (1 << (index % 8));
      return index % 3 === 0 ? changed.subarray(0, place) : changed;
    });
    expect(await directOperations.readFiles(files, [])).toHaveLength(files.length);
  });
});

test('PKCS#7 is read in DER and PEM, in the order in which it was written', async () => {
  const pkcs7 = await directOperations.encodePkcs7([certificate.der, certificate.der]);
  expect(await readWords(pkcs7)).toEqual(['certificate (pkcs7)', 'certificate (pkcs7)']);
  expect(await readWords(toPem('PKCS7', pkcs7))).toEqual(['certificate (pkcs7 1)', 'certificate (pkcs7 1)']);
  expect(await readWords(await directOperations.encodePkcs7([]))).toEqual(['empty (pkcs7)']);
});

describe.skipIf(!hasTool('openssl'))('with openssl', () => {
  const openssl = (...args: readonly string[]) => folder.run('openssl', ...args);

  beforeAll(() => {
    folder.write('key.pem', toPem('PRIVATE KEY', key.pkcs8));
    folder.write('certificate.pem', toPem('CERTIFICATE', certificate.der));
  });

  test.each([
    ['PKCS#8 in DER', ['pkey', '-in', 'key.pem', '-outform', 'DER', '-out', 'out'], 'der'],
    ['PKCS#1 in PEM', ['rsa', '-in', 'key.pem', '-traditional', '-out', 'out'], 'pem 1'],
    ['PKCS#1 in DER', ['rsa', '-in', 'key.pem', '-traditional', '-outform', 'DER', '-out', 'out'], 'der'],
    [
      'encrypted PKCS#8',
      ['pkcs8', '-topk8', '-in', 'key.pem', '-passout', 'pass:straße', '-out', 'out'],
      'pem 1 encrypted',
    ],
    [
      'PKCS#8 under AES-128 and SHA-512',
      [
        'pkcs8',
        '-topk8',
        '-in',
        'key.pem',
        '-v2',
        'aes-128-cbc',
        '-v2prf',
        'hmacWithSHA512',
        '-passout',
        'pass:straße',
        '-out',
        'out',
      ],
      'pem 1 encrypted',
    ],
  ])('a key that openssl writes as %s is the same key', async (_, args, place) => {
    openssl(...args);
    const items = await read(folder.read('out'), 'wrong', 'straße');
    expect(items.map(wordsFor)).toEqual([`private-key (${place})`]);
    expect(items).toMatchObject([{ keyPair: key }]);
  });

  test('keys on a curve are read as openssl writes them', async () => {
    openssl('ecparam', '-name', 'secp384r1', '-genkey', '-noout', '-out', 'curve.pem');
    openssl('pkey', '-in', 'curve.pem', '-out', 'curve8.pem');
    const [traditional, modern] = [
      (await read(folder.read('curve.pem')))[0],
      (await read(folder.read('curve8.pem')))[0],
    ];
    expect(traditional).toMatchObject({
      kind: 'private-key',
      keyPair: { publicKey: { algorithm: 'EC', curve: 'P-384' } },
    });
    expect(modern).toMatchObject({ keyPair: traditional?.kind === 'private-key' ? traditional.keyPair : {} });
  });

  test('an encrypted key says whether the password is missing or wrong', async () => {
    openssl('pkcs8', '-topk8', '-in', 'key.pem', '-passout', 'pass:right', '-out', 'encrypted.pem');
    expect(await readWords(folder.read('encrypted.pem'))).toEqual(['password-missing (pem 1)']);
    expect(await readWords(folder.read('encrypted.pem'), 'wrong')).toEqual(['password-wrong (pem 1)']);
  });

  test('a PKCS#7 that openssl writes is read, and one of ours by openssl', async () => {
    openssl('crl2pkcs7', '-nocrl', '-certfile', 'certificate.pem', '-out', 'out.p7b');
    expect(await readWords(folder.read('out.p7b'))).toEqual(['certificate (pkcs7 1)']);
    folder.write('ours.p7b', await directOperations.encodePkcs7([certificate.der]));
    expect(openssl('pkcs7', '-inform', 'DER', '-in', 'ours.p7b', '-print_certs')).toContain(
      'CN = hq.sb7.com',
    );
  });
});

describe('what cannot be read is told once, however often it was given', () => {
  const damaged = toUtf8('-----BEGIN CERTIFICATE-----\nAAAA*\n-----END CERTIFICATE-----\n');
  const inner = zipSync({ 'a.txt': toUtf8('a') });

  test.each<readonly [string, () => readonly Bytes[]]>([
    ['two files', () => [damaged, damaged]],
    ['two files of an archive', () => [zipSync({ 'a.crt': damaged, 'b/a.crt': damaged })]],
    ['a file, and one of an archive', () => [damaged, zipSync({ 'a.crt': damaged })]],
    ['archives in an archive', () => [zipSync({ 'a.zip': inner, 'b.zip': inner })]],
  ])('%s', async (_what, files) => {
    const items = await directOperations.readFiles([...files()], []);
    expect(items.map(({ kind }) => kind)).toEqual(['unknown']);
  });

  test('what differs is told each time, and what can be read is found each time', async () => {
    const other = concatBytes(damaged, toUtf8('\n'));
    const pem = toUtf8(toPem('CERTIFICATE', certificate.der));
    const items = await directOperations.readFiles([damaged, other, pem, pem], []);
    expect(items.map(({ kind }) => kind)).toEqual(['unknown', 'unknown', 'certificate', 'certificate']);
  });
});
