import { beforeAll, describe, expect, test } from 'vitest';
import { concatBytes, toBase64, toHex, toUtf16, toUtf8, type Bytes } from '@/base/bytes';
import { issue, issueAuthority, type Issued } from '@/testing/certificates';
import { toPem } from '../pem';
import type { Repair } from '../repair';
import { directOperations } from '../worker/direct-operations';

/* Files as people have them: whatever was done to them, both certificates are found, and what was put right is said. */

let server: Issued;
let root: Issued;
let pem: string;
let other: string;

beforeAll(async () => {
  root = await issueAuthority('Restored Root');
  server = await issue('hq.sb7.com', { issuedBy: root });
  pem = toPem('CERTIFICATE', server.certificate.der);
  other = toPem('CERTIFICATE', root.certificate.der);
});

type Row = readonly [what: string, repairs: readonly Repair[], file: () => string | Uint8Array];

async function expectBoth(file: string | Uint8Array, repairs: readonly Repair[]): Promise<void> {
  const bytes = typeof file === 'string' ? toUtf8(file) : Uint8Array.from(file);
  const items = await directOperations.readFiles([bytes], []);
  const found = items.map((item) => (item.kind === 'certificate' ? item.certificate.fingerprint : item));
  expect(found).toEqual([server.certificate.fingerprint, root.certificate.fingerprint]);
  expect([...new Set(items.flatMap(({ origin }) => origin.repairs ?? []))].sort()).toEqual(
    [...repairs].sort(),
  );
}

const both = () => pem + other;
const lines = () => both().trimEnd().split('\n');
const little = (text: string): Bytes => toUtf16(text).map((_, at, octets) => octets[at ^ 1] ?? 0);
const inFour = (text: string): Bytes =>
  concatBytes(...Array.from(text, (letter) => Uint8Array.of(0, 0, 0, letter.charCodeAt(0))));
const quotedPrintable = (text: string) => text.replaceAll('=', '=3D').replaceAll(/(.{60})(?=.)/g, '$1=\r\n');
const base64 = (text: string) => toBase64(toUtf8(text));
const wrapped = (columns: number, text: string) =>
  text.replaceAll(new RegExp(`.{${String(columns)}}`, 'g'), '$&\n');
const pairs = (der: Bytes) => toHex(der).match(/../g) ?? [];

const codes: readonly Row[] = [
  ['codes in a text that is none', [], () => `verify error:num=20:unable\nCN =3D x, Order=2D44\n${both()}`],
  ['quoted-printable whole', ['quoted-printable'], () => quotedPrintable(both())],
  ['quoted-printable in one of two parts', ['quoted-printable'], () => pem + quotedPrintable(other)],
  ['percent codes', ['percent-escapes'], () => both().replaceAll('+', '%2B').replaceAll('\n', '%0A\n')],
  ['escapes of JSON', ['escapes'], () => both().replaceAll('-', String.raw`\u002d`)],
  [
    'line ends of a program, twice escaped',
    ['escapes', 'line-ends', 'markers'],
    () => lines().join(String.raw`\\n`),
  ],
  ['line ends of a system log', ['escapes', 'line-ends', 'markers'], () => lines().join('#012')],
  ['HTML', ['html'], () => lines().join('<br>\n')],
];

const armours: readonly Row[] = [
  [
    'a Kubernetes secret',
    ['no-markers', 'base64-twice'],
    () => `data:\n  ca.crt: ""\n  tls.crt: ${base64(both())}\n`,
  ],
  ['base64 over lines', ['no-markers', 'base64-twice'], () => wrapped(76, base64(both()))],
  ['base64 of base64', ['no-markers', 'base64-twice'], () => base64(base64(both()))],
  ['a list of YAML', ['no-markers', 'base64-twice'], () => `a:\n- ${base64(pem)}\n\n- ${base64(other)}\n`],
  ['PEM that certutil encoded again', ['base64-twice'], () => toPem('CERTIFICATE', toUtf8(both()))],
  [
    'x5c on one line',
    ['no-markers'],
    () => JSON.stringify({ x5c: [server, root].map(({ certificate }) => toBase64(certificate.der)) }),
  ],
  [
    'LDIF',
    ['no-markers'],
    () =>
      [server, root]
        .map(({ certificate }) => `c:: ${wrapped(60, toBase64(certificate.der)).replaceAll('\n', '\n ')}\n`)
        .join('\n'),
  ],
  ['PEM beside x5c', ['no-markers'], () => pem + JSON.stringify([toBase64(root.certificate.der)])],
];

const mangled: readonly Row[] = [
  [
    'parameters of a curve before',
    [],
    () => toPem('EC PARAMETERS' as 'X509 CRL', Uint8Array.of(6, 1, 42)) + both(),
  ],
  [
    'markers without blanks',
    ['markers'],
    () => both().replaceAll('BEGIN ', 'BEGIN').replaceAll('END ', 'END'),
  ],
  ['markers without dashes', ['markers'], () => both().replaceAll('-----', '')],
  ['four dashes', ['markers'], () => both().replaceAll('-----', '----')],
  [
    'small letters',
    ['markers'],
    () =>
      both()
        .replaceAll('BEGIN CERTIFICATE', 'Begin Certificate')
        .replaceAll('END CERTIFICATE', 'End Certificate'),
  ],
  ['markers twice', ['markers'], () => both().replaceAll(/^-.*$/gm, '$&\n$&')],
  [
    'line numbers',
    ['line-numbers', 'markers'],
    () =>
      lines()
        .map((line, at) => `${String(at + 1).padStart(3)}  ${line}`)
        .join('\n'),
  ],
  [
    'times before the lines',
    ['foreign-marks', 'markers'],
    () =>
      lines()
        .map((line) => `2026-11-28 10:00:01 ${line}`)
        .join('\n'),
  ],
  [
    'a comparison of versions',
    ['foreign-marks', 'markers'],
    () =>
      lines()
        .map((line) => `+${line}`)
        .join('\n'),
  ],
  [
    'strings of C',
    ['escapes', 'foreign-marks', 'markers'],
    () =>
      lines()
        .map((line) => `"${line}\\n"`)
        .join('\n'),
  ],
  ['a page break', ['foreign-marks'], () => both().replaceAll(/^(MII.*)$/gm, '$1\nPage 1 of 2\n')],
];

const encodings: readonly Row[] = [
  ['ASCII, then UTF-16', ['encoding'], () => concatBytes(toUtf8(pem), little(other))],
  ['UTF-16 of both kinds', ['encoding'], () => concatBytes(little(`\uFEFF${pem}`), toUtf16(other))],
  ['UTF-16, then ASCII', ['encoding'], () => concatBytes(little(pem), toUtf8(other))],
  ['UTF-32', ['encoding'], () => inFour(both())],
  ['UTF-16 with letters of China', ['encoding'], () => little(`\uFEFF您好中文证书如下\n${both()}`)],
  [
    'a mark before DER',
    ['octets-before'],
    () => concatBytes(Uint8Array.of(0xef, 0xbb, 0xbf), server.certificate.der, root.certificate.der),
  ],
  [
    'octets behind DER',
    ['octets-behind'],
    () => concatBytes(server.certificate.der, root.certificate.der, new Uint8Array(512)),
  ],
];

const rowsOf = (numbers: readonly string[], many: number, between: string, before = '') =>
  numbers.reduce((text, number, at) => text + (at % many === 0 ? `\n${before}` : between) + number, '');
const eachAs = (write: (der: Bytes) => string) => () =>
  [server, root].map(({ certificate }) => write(certificate.der)).join('\nquit\n');

const numbers: readonly Row[] = [
  [
    'a router',
    ['numbers'],
    eachAs(
      (der) =>
        ` certificate 01${rowsOf(
          toHex(der)
            .toUpperCase()
            .match(/.{1,8}/g) ?? [],
          9,
          ' ',
          '  ',
        )}`,
    ),
  ],
  ['pairs with colons', ['numbers'], eachAs((der) => pairs(der).join(':'))],
  [
    'an array of C',
    ['numbers'],
    eachAs(
      (der) =>
        `unsigned char c[] = {${rowsOf(
          pairs(der).map((pair) => `0x${pair}`),
          12,
          ', ',
          ' ',
        )}};`,
    ),
  ],
  [
    'decimal numbers with a sign',
    ['numbers'],
    eachAs((der) => Array.from(der, (octet) => (octet > 127 ? octet - 256 : octet)).join(', ')),
  ],
  ['one number a line', ['numbers'], eachAs((der) => der.join('\n'))],
  ['a dump with letters beside', ['numbers'], eachAs(dumped)],
  ['codes elsewhere', [], () => `1 +- 2 \\n %20 &amp; =20\n${pem}\n${other}`],
  ['one long word', ['numbers'], eachAs((der) => `0x${toHex(der)};`)],
];

function dumped(der: Bytes): string {
  const starts = Array.from({ length: Math.ceil(der.length / 16) }, (_, row) => row * 16);
  const row = (start: number) => {
    const octets = der.slice(start, start + 16);
    const letters = Array.from(octets, (octet) =>
      octet > 32 && octet < 127 ? String.fromCharCode(octet) : '.',
    );
    return `${start.toString(16).padStart(8, '0')}: ${pairs(octets).join(' ').padEnd(47)}  ${letters.join('')}`;
  };
  return starts.map(row).join('\n');
}

describe.each([
  ['codes', codes],
  ['armours', armours],
  ['mangled PEM', mangled],
  ['encodings', encodings],
  ['octets written as numbers', numbers],
])('%s', (_, rows) => {
  test.each(rows)('%s', async (_what, repairs, file) => {
    await expectBoth(file(), repairs);
  });
});

test('what still fails is named with its line', async () => {
  const items = await directOperations.readFiles(
    [toUtf8(`${pem}\n${other.replace(/^(MII.{20})./m, '$1!')}`)],
    [],
  );
  const line = pem.split('\n').length + 2;
  expect(items[1]).toMatchObject({
    reason: 'damaged',
    found: `CERTIFICATE: line ${String(line)} is no base64`,
  });
});

test('half of a second text in base64 is told, not lost', async () => {
  const cut = toBase64(root.certificate.der).slice(0, 200);
  const items = await directOperations.readFiles([toUtf8(`${pem}\n${cut}\n`)], []);
  expect(items.map(({ kind }) => kind)).toEqual(['certificate', 'unknown']);
});
