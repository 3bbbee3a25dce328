import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { concatBytes, toBase64, toUtf8, type Bytes, toUtf16 } from '@/base/bytes';
import { toEscapes } from '@/base/percent-escapes';
import { issue, type Issued } from '@/testing/certificates';
import { contentOf } from '@/testing/container-samples';
import { toPem } from '../pem';
import { directOperations } from '../worker/direct-operations';

/* Files as mail programs, web portals, PowerShell and people leave them; no other tool reads most of these. */

let issued: Issued;
let pem: string;
let keyPem: string;
let p7b: Bytes;
let pfx: Bytes;

beforeAll(async () => {
  issued = await issue('hq.sb7.com');
  const { certificate, key } = issued;
  pem = toPem('CERTIFICATE', certificate.der);
  keyPem = toPem('PRIVATE KEY', key.pkcs8);
  p7b = await directOperations.encodePkcs7([certificate.der]);
  const contents = { certificate: certificate.der, chain: [], pkcs8: key.pkcs8, friendlyName: '' };
  pfx = await directOperations.encodePfx({ ...contents, password: 'secret' });
});

async function contentFound(file: Uint8Array | string): Promise<readonly string[]> {
  const bytes = typeof file === 'string' ? toUtf8(file) : Uint8Array.from(file);
  return contentOf(await directOperations.readFiles([bytes], ['secret']));
}

function littleEndian(text: string): Bytes {
  return toUtf16(text).map((_, index, octets) => octets[index ^ 1] ?? 0);
}

function quotedPrintable(text: string): string {
  return text.replaceAll('=', '=3D').replaceAll(/(.{60})(?=.)/g, '$1=\r\n');
}

function wrappedAt(columns: number, text: string): string {
  return text.match(new RegExp(`.{1,${String(columns)}}`, 'g'))?.join('\n') ?? '';
}

describe('a certificate is found', () => {
  test.each<readonly [string, () => Uint8Array | string]>([
    ['with CRLF', () => pem.replaceAll('\n', '\r\n')],
    ['with CR alone', () => pem.replaceAll('\n', '\r')],
    ['without its last line end', () => pem.trimEnd()],
    ['with leading blanks and tabs', () => pem.replaceAll(/^/gm, ' \t ')],
    ['in UTF-16, little end first, with a mark', () => littleEndian(`\uFEFF${pem}`)],
    ['in UTF-16, big end first, with a mark', () => toUtf16(`\uFEFF${pem}`)],
    ['in UTF-16, little end first, without a mark', () => littleEndian(pem)],
    ['in UTF-16, big end first, without a mark', () => toUtf16(pem)],
    ['with dashes as HTML numbers', () => pem.replaceAll('-', '&#45;')],
    ['with dashes as HTML numbers in hexadecimal', () => pem.replaceAll('-', '&#x2D;')],
    ['with dashes as HTML names', () => pem.replaceAll('-----', '&mdash;&ndash;')],
    ['with one long dash each', () => pem.replaceAll('-----', '—')],
    ['with line breaks of HTML', () => `<p>${pem.replaceAll('\n', '<br/>')}</p>`],
    ['with blanks of HTML', () => pem.replaceAll('\n', '&nbsp;\n').replaceAll('+', '&#43;')],
    ['in quoted-printable', () => quotedPrintable(pem)],
    ['percent-encoded, as a proxy hands it on', () => toEscapes(pem)],
    ['in a JSON string', () => JSON.stringify({ certificate: pem })],
    ['with zero-width blanks', () => pem.replaceAll(/(.{20})/g, '$1\u200b')],
    ['all on one line', () => pem.replaceAll('\n', '')],
    ['wrapped at 20 columns', () => wrappedAt(20, pem.replaceAll('\n', '')).replaceAll('\n', '\r\n')],
    ['between bag attributes', () => `Bag Attributes\n    friendlyName: hq\nsubject=CN = hq\n${pem}`],
    ['bare, on one line', () => toBase64(issued.certificate.der)],
    ['bare, wrapped and indented, after a greeting', () => `Dear customer,\n\n${barePem()}\n\nKind regards`],
    ['bare in UTF-16', () => littleEndian(toBase64(issued.certificate.der))],
    ['bare in quoted-printable', () => quotedPrintable(toBase64(issued.certificate.der))],
    ['bare with its blanks from lost line ends', () => barePem().replaceAll('\n', ' ')],
    ['bare in the alphabet of web addresses', () => bareAddress()],
    ['in a bare P7B', () => toBase64(p7b)],
    ['in PEM that says CERTIFICATE but is a P7B', () => toPem('CERTIFICATE', p7b)],
  ])('%s', async (_, file) => {
    expect(await contentFound(file())).toEqual([issued.certificate.fingerprint]);
  });

  function barePem(): string {
    return pem
      .split('\n')
      .slice(1, -2)
      .map((line) => `  ${line}`)
      .join('\n');
  }

  function bareAddress(): string {
    return toBase64(issued.certificate.der).replaceAll('+', '-').replaceAll('/', '_');
  }
});

test('a bare PFX is opened', async () => {
  const { certificate, key } = issued;
  expect(await contentFound(toBase64(pfx))).toEqual(
    [certificate.fingerprint, key.publicKey.fingerprint].sort(),
  );
});

describe('several in one file', () => {
  const both = () => [issued.certificate.fingerprint, issued.key.publicKey.fingerprint].sort();

  test.each<readonly [string, () => Uint8Array | string]>([
    ['DER after DER', () => concatBytes(issued.certificate.der, issued.key.pkcs8)],
    [
      'bare base64 after bare base64',
      () => `${toBase64(issued.certificate.der)}\n${toBase64(issued.key.pkcs8)}`,
    ],
    ['PEM without a line end between', () => pem.trimEnd() + keyPem],
    [
      'a ZIP archive',
      () => zipSync({ 'vendor/hq.crt': issued.certificate.der, 'vendor/hq.key': toUtf8(keyPem) }),
    ],
    ['a ZIP archive, stored', () => zipSync({ a: issued.certificate.der, b: toUtf8(keyPem) }, { level: 0 })],
  ])('%s', async (_, file) => {
    expect(await contentFound(file())).toEqual(both());
  });

  test('what a Mac puts beside them is a note with its name', async () => {
    const archive = zipSync({
      'a.crt': toUtf8(pem),
      '__MACOSX/._a.crt': toUtf8('x'),
      '.DS_Store': toUtf8('x'),
    });
    expect(await directOperations.readFiles([Uint8Array.from(archive)], [])).toMatchObject([
      { kind: 'certificate' },
      {
        reason: 'nothing-recognised',
        found: 'what macOS keeps beside a file',
        origin: { entry: '__MACOSX/._a.crt' },
      },
      { reason: 'nothing-recognised', origin: { entry: '.DS_Store' } },
    ]);
  });

  test('what is found in an archive says in which of its files', async () => {
    const archive = Uint8Array.from(
      zipSync({ 'a.crt': toUtf8(pem), 'read me.txt': toUtf8('Dear customer') }),
    );
    expect(await directOperations.readFiles([archive], [])).toMatchObject([
      { kind: 'certificate', origin: { entry: 'a.crt', container: 'pem', line: 1 } },
      { kind: 'unknown', reason: 'nothing-recognised', origin: { entry: 'read me.txt' } },
    ]);
  });
});

test.each<readonly [string, () => Uint8Array, string]>([
  [
    'an archive in an archive',
    () => zipSync({ 'a.zip': zipSync({ a: toUtf8(pem) }) }),
    'kind-unsupported: a ZIP archive inside another',
  ],
  [
    'an Office document',
    () => zipSync({ '[Content_Types].xml': toUtf8('<Types/>') }),
    'nothing-recognised: an Office document',
  ],
  ['an archive of a folder', () => zipSync({ 'vendor/': new Uint8Array() }), 'empty: a ZIP archive'],
  ['half an archive', () => zipSync({ a: toUtf8(pem) }).slice(0, -30), 'damaged: a ZIP archive'],
  [
    'an encrypted archive',
    () => flagged(zipSync({ a: toUtf8(pem) })),
    'kind-unsupported: a ZIP archive with a password',
  ],
])('%s is refused by name', async (_, file, answer) => {
  expect(await contentFound(file())).toEqual([answer]);
});

/** The same archive whose directory says that its one file is encrypted. */
function flagged(archive: Uint8Array): Uint8Array {
  const directory = Buffer.from(archive).indexOf('PK\x01\x02', 'latin1');
  return archive.map((octet, index) => (index === directory + 8 ? octet | 1 : octet));
}

describe('line numbers are those of the file', () => {
  test.each<readonly [string, (text: string) => string]>([
    ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['in quoted-printable', quotedPrintable],
    ['with HTML', (text) => text.replaceAll('-', '&#45;')],
  ])('%s', async (_, mangle) => {
    const lines = mangle(`Dear customer,\n\n${pem}`).split(/\r?\n/);
    const line = lines.findIndex((text) => text.includes('BEGIN')) + 1;
    const items = await directOperations.readFiles([toUtf8(lines.join('\n'))], []);
    expect(items).toMatchObject([{ kind: 'certificate', origin: { line } }]);
  });
});
