import { beforeAll, describe, expect, test } from 'vitest';
import { concatBytes, fromHex, toBase64, toUtf16, toUtf8, type Bytes } from '@/base/bytes';
import { issue, issueAuthority, type Issued } from '@/testing/certificates';
import { expectFound } from '@/testing/found-certificates';
import { toEscapes } from '@/base/percent-escapes';
import { toPem } from '../pem';
import type { Repair } from '../item';
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

const both = () => pem + other;
const lines = () => both().trimEnd().split('\n');
const little = (text: string): Bytes => toUtf16(text).map((_, at, octets) => octets[at ^ 1] ?? 0);
const inFour = (text: string): Bytes =>
  concatBytes(...Array.from(text, (letter) => Uint8Array.of(0, 0, 0, letter.charCodeAt(0))));
const quotedPrintable = (text: string) => text.replaceAll('=', '=3D').replaceAll(/(.{60})(?=.)/g, '$1=\r\n');
const base64 = (text: string) => toBase64(toUtf8(text));
const wrapped = (columns: number, text: string) =>
  text.replaceAll(new RegExp(`.{${String(columns)}}`, 'g'), '$&\n');

const codes: readonly Row[] = [
  ['codes elsewhere', [], () => `1 +- 2 \\n %20 &amp; =20\n${pem}\n${other}`],
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
  [
    'elements of XML',
    ['html', 'no-markers'],
    () =>
      [server, root]
        .map(
          ({ certificate }) => `<X509Certificate>${wrapped(76, toBase64(certificate.der))}</X509Certificate>`,
        )
        .join(''),
  ],
  [
    'a part of a mail before its boundary',
    ['no-markers', 'base64-twice'],
    () => `\n${wrapped(76, base64(both().padEnd(Math.ceil(both().length / 3) * 3)))}\n--x--\n`,
  ],
  ['PEM beside x5c', ['no-markers'], () => pem + JSON.stringify([toBase64(root.certificate.der)])],
];

const inQuotes = (mark: string, between: string) => () =>
  lines()
    .map((line) => mark + line + mark)
    .join(between);

const strings: readonly Row[] = [
  ['a list of JSON on one line', ['foreign-marks', 'line-ends', 'markers'], inQuotes('"', ',')],
  ['a list of Python', ['foreign-marks', 'line-ends', 'markers'], inQuotes("'", ', ')],
  ['words of printf', ['foreign-marks', 'line-ends', 'markers'], inQuotes("'", ' ')],
  ['percent codes twice', ['percent-escapes', 'line-ends', 'markers'], () => toEscapes(toEscapes(both()))],
  [
    'a form of a web page',
    ['percent-escapes', 'line-ends', 'markers'],
    () => `a=b&c=${toEscapes(both()).replaceAll('%20', '+')}`,
  ],
  [
    'tags of a mail that its soft line ends part',
    ['html', 'quoted-printable', 'line-ends', 'markers'],
    () => quotedPrintable(`<p style="x">${lines().join('</p><p style="x">')}</p>`),
  ],
];

const looks: readonly Row[] = [
  ['no-break blanks', ['invisible-characters'], () => both().replaceAll('BEGIN ', 'BEGIN\u00a0')],
  [
    'no-break blanks of Windows',
    ['invisible-characters'],
    () => latin(both().replaceAll('BEGIN ', 'BEGIN\u00a0')),
  ],
  ['dashes of Windows', ['markers'], () => latin(both().replaceAll('-----', '\x97\x96-'))],
  ['soft hyphens of Windows', ['invisible-characters'], () => latin(both().replaceAll(/(.{20})/g, '$1\xad'))],
  [
    'line separators of Unicode',
    ['invisible-characters', 'line-ends', 'markers'],
    () => both().replaceAll('\n', '\u2028'),
  ],
  [
    'wide letters',
    ['invisible-characters'],
    () => both().replaceAll(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  ],
  [
    'colours of a terminal',
    ['invisible-characters'],
    () =>
      lines()
        .map((line) => `\x1b[32m${line}\x1b[0m`)
        .join('\n'),
  ],
];

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const lost: readonly Row[] = [
  ['no END line', ['end-line-missing'], () => `${pem.replace(/-----END.*\n/, '')}\nKind regards\n${other}`],
  [
    'no BEGIN line',
    ['begin-line-missing'],
    () => `Dear customer,\n\n${pem.replace(/-----BEGIN.*\n/, '')}${other}`,
  ],
  ['labels that differ', ['markers'], () => pem.replace('END CERTIFICATE', 'END X509 CRL') + other],
  [
    'broken parameters before',
    [],
    () => `-----BEGIN EC PARAMETERS-----\n!\n-----END EC PARAMETERS-----\n${both()}`,
  ],
  ['too much padding', [], () => both().replaceAll(/=*\n(?=-----END)/g, '====\n')],
];

const mixed: readonly Row[] = [
  ['DER, then PEM', [], () => concatBytes(server.certificate.der, toUtf8(`\n${other}`))],
  ['PEM, then DER', [], () => concatBytes(toUtf8(pem), root.certificate.der)],
  [
    'headers of a web server, then DER',
    ['octets-before'],
    () => concatBytes(toUtf8('HTTP/1.1 200 OK\r\n\r\n'), server.certificate.der, root.certificate.der),
  ],
  [
    'many blanks, then DER',
    ['octets-before'],
    () => concatBytes(toUtf8(' '.repeat(99)), server.certificate.der, root.certificate.der),
  ],
  [
    'line ends of Unix in UTF-16',
    ['encoding'],
    () => concatBytes(...lines().flatMap((line) => [little(line), toUtf8('\n')])),
  ],
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
  ...(['/n', '/r/n', '|', ',', ';', '^J'] as const).map((end): Row => [
    `${end} for each line end`,
    ['foreign-marks', 'line-ends', 'markers'],
    () => both().replaceAll('\n', end),
  ]),
  [
    '/n, and no dashes',
    ['foreign-marks', 'line-ends', 'markers'],
    () => both().replaceAll('-----', '').replaceAll('\n', '/n'),
  ],
  [
    'line ends of a program, and no dashes',
    ['escapes', 'line-ends', 'markers'],
    () =>
      both()
        .replaceAll('-----', '')
        .replaceAll('\n', String.raw`\n`),
  ],
  ['a page break', ['foreign-marks'], () => both().replaceAll(/^(MII.*)$/gm, '$1\nPage 1 of 2\n')],
];

const lettersOfPem = '\n +-/=abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** The same as `iconv -f ascii -t IBM037` writes them. */
const ebcdicOfPem = fromHex(
  [
    ...['25404e60617e', '818283848586878889', '919293949596979899', 'a2a3a4a5a6a7a8a9'],
    ...['c1c2c3c4c5c6c7c8c9', 'd1d2d3d4d5d6d7d8d9', 'e2e3e4e5e6e7e8e9', 'f0f1f2f3f4f5f6f7f8f9'],
  ].join(''),
);

function inEbcdic(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => ebcdicOfPem[lettersOfPem.indexOf(letter)] ?? 0x6f);
}

function inUtf7(text: string): string {
  return `+${toBase64(toUtf16(text)).replaceAll('=', '')}-`;
}

const encodings: readonly Row[] = [
  ['ASCII, then UTF-16', ['encoding'], () => concatBytes(toUtf8(pem), little(other))],
  ['UTF-16 of both kinds', ['encoding'], () => concatBytes(little(`\uFEFF${pem}`), toUtf16(other))],
  ['UTF-16, then ASCII', ['encoding'], () => concatBytes(little(pem), toUtf8(other))],
  ['EBCDIC', ['encoding'], () => inEbcdic(both())],
  ['UTF-7', ['encoding'], () => both().replaceAll(/[-+=/]+/g, inUtf7)],
  ['UTF-7 in one row', ['encoding', 'line-ends', 'markers'], () => inUtf7(both())],
  [
    'DER that was taken for letters',
    ['encoding'],
    () => toUtf8(String.fromCharCode(...server.certificate.der, ...root.certificate.der)),
  ],
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

describe.each([
  ['codes', codes],
  ['strings of programs', strings],
  ['characters that look alike', looks],
  ['lost markers', lost],
  ['text and octets', mixed],
  ['armours', armours],
  ['mangled PEM', mangled],
  ['encodings', encodings],
])('%s', (_, rows) => {
  test.each(rows)('%s', async (_what, repairs, file) => {
    await expectFound(file(), [server, root], repairs);
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
