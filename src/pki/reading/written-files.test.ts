import { beforeAll, test } from 'vitest';
import { toHex, type Bytes } from '@/base/bytes';
import { issue, issueAuthority, type Issued } from '@/testing/certificates';
import { expectFound } from '@/testing/found-certificates';

/* Octets as routers, dumps, programs and people write them: both certificates are found. */

let server: Issued;
let root: Issued;

beforeAll(async () => {
  root = await issueAuthority('Written Root');
  server = await issue('hq.sb7.com', { issuedBy: root });
});

const pairs = (der: Bytes) => toHex(der).match(/../g) ?? [];

const rowsOf = (numbers: readonly string[], many: number, between: string, before = '') =>
  numbers.reduce((text, number, at) => text + (at % many === 0 ? `\n${before}` : between) + number, '');
const eachAs = (write: (der: Bytes) => string) => () =>
  [server, root].map(({ certificate }) => write(certificate.der)).join('\nquit\n');

const written: readonly (readonly [what: string, file: () => string])[] = [
  [
    'a router',
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
  ['pairs with colons', eachAs((der) => pairs(der).join(':'))],
  [
    'an array of C',
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
    eachAs((der) => Array.from(der, (octet) => (octet > 127 ? octet - 256 : octet)).join(', ')),
  ],
  ['one number a line', eachAs((der) => der.join('\n'))],
  ['a dump with letters beside', eachAs(dumped)],
  [
    'a list of JSON',
    () => JSON.stringify({ server: [...server.certificate.der], ca: [...root.certificate.der] }),
  ],
  ['an object of JavaScript', eachAs((der) => JSON.stringify(Object.fromEntries(der.entries())))],
  [
    'casts of Java',
    eachAs((der) =>
      pairs(der)
        .map((pair) => `(byte)0x${pair}`)
        .join(', '),
    ),
  ],
  [
    'one digit where it is enough',
    eachAs((der) => [...der].map((octet) => `0x${octet.toString(16)}`).join(', ')),
  ],
  [
    'Basic',
    eachAs((der) =>
      pairs(der)
        .map((pair) => `&H${pair}`)
        .join(', '),
    ),
  ],
  [
    'an assembler',
    eachAs((der) =>
      pairs(der)
        .map((pair) => `${pair}h`)
        .join(','),
    ),
  ],
  [
    'comments between',
    eachAs((der) =>
      rowsOf(
        pairs(der).map((pair) => `0x${pair},`),
        8,
        ' ',
      ).replaceAll('\n', ' /* 0..0.af */\n'),
    ),
  ],
  [
    'a string of Python',
    eachAs(
      (der) =>
        `b'${Array.from(der, (octet) => (octet > 47 && octet < 91 ? String.fromCharCode(octet) : `\\x${toHex(Uint8Array.of(octet))}`)).join('')}'`,
    ),
  ],
  [
    'a string of C in octal',
    eachAs((der) => `"${Array.from(der, (octet) => `\\${octet.toString(8).padStart(3, '0')}`).join('')}"`),
  ],
  [
    'od',
    eachAs((der) =>
      dumpedIn(der, 8, (row) =>
        Array.from({ length: Math.ceil(row.length / 2) }, (_, at) =>
          ((row[at * 2 + 1] ?? 0) * 256 + (row[at * 2] ?? 0)).toString(8).padStart(6, '0'),
        ),
      ),
    ),
  ],
  [
    'od -b',
    eachAs((der) =>
      dumpedIn(der, 8, (row) => Array.from(row, (octet) => octet.toString(8).padStart(3, '0'))),
    ),
  ],
  [
    'od -t u1',
    eachAs((der) => dumpedIn(der, 8, (row) => Array.from(row, (octet) => String(octet).padStart(3)))),
  ],
  ['rows of 32 octets in quotes', eachAs((der) => dumpedIn(der, 16, pairs, 32).replaceAll(/^/gm, '> '))],
  [
    'a debugger',
    eachAs((der) =>
      dumpedIn(der, 16, (row) => pairs(row).map((pair) => `0x${pair}`), 8, 0x7fff0000).replaceAll(
        /^(\S+)/gm,
        '0x$1:',
      ),
    ),
  ],
  ['letters beside, without numbers before', eachAs((der) => dumped(der).replaceAll(/^.{10}/gm, '    '))],
  ['od -c', eachAs((der) => dumpedIn(der, 8, inLetters).replaceAll(/^(\d{7}) /gm, '$1'))],
  ['od -d', eachAs((der) => dumpedIn(der, 8, (row) => wordsOf(row, 2).map((word) => word.padStart(5))))],
  ['od -t d1', eachAs((der) => dumpedIn(der, 8, (row) => Array.from(new Int8Array(row), String)))],
  ['words of eight octets', eachAs((der) => dumpedIn(der, 8, (row) => wordsOf(row, 8, 16)))],
  ['xxd -b', eachAs((der) => dumpedIn(der, 16, bitsOf, 6).replaceAll(/^(.{7}) (.*)/gm, '0$1: $2  ......'))],
  ['bits', eachAs((der) => bitsOf(der).join(' '))],
  ['Basic over lines', eachAs((der) => rowsOf(pairs(der), 16, ', &H', '&H').replaceAll(/(.)$/gm, '$1, _'))],
  [
    'an array of Rust',
    eachAs((der) =>
      pairs(der)
        .map((pair) => `0x${pair}u8`)
        .join(', '),
    ),
  ],
  ['codes of an address', eachAs((der) => coded(der, '%'))],
  ['codes of JSON', eachAs((der) => `"${coded(der, String.raw`\u00`)}"`)],
  ['codes of a web page', eachAs((der) => coded(der, '&#x', ';'))],
  ['one long word', eachAs((der) => `0x${toHex(der)};`)],
];

const bitsOf = (der: Bytes) => Array.from(der, (octet) => octet.toString(2).padStart(8, '0'));
const coded = (der: Bytes, before: string, after = '') =>
  pairs(der)
    .map((pair) => before + pair + after)
    .join('');

/** Octets as letters in four columns each, or as octal numbers. */
function inLetters(row: Bytes): readonly string[] {
  const cells = Array.from(row, (octet) => {
    if (octet === 10) return String.raw`\n`;
    return octet >= 32 && octet < 127 ? String.fromCharCode(octet) : octet.toString(8).padStart(3, '0');
  });
  return [cells.map((cell) => cell.padStart(4)).join('')];
}

/** Words with the little end first; the last one is filled up. */
function wordsOf(row: Bytes, size: number, base = 10): readonly string[] {
  return Array.from({ length: Math.ceil(row.length / size) }, (_, word) => {
    const octets = Array.from({ length: size }, (_octet, at) => row[word * size + at] ?? 0);
    const number = BigInt(`0x${toHex(Uint8Array.from(octets.toReversed()))}`);
    return base === 16 ? number.toString(16).padStart(size * 2, '0') : number.toString(base);
  });
}

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

/** A dump whose rows begin with their address. */
function dumpedIn(
  der: Bytes,
  base: number,
  numbersOf: (row: Bytes) => readonly string[],
  width = 16,
  start = 0,
): string {
  const row = (at: number) =>
    `${(start + at).toString(base).padStart(7, '0')} ${numbersOf(der.slice(at, at + width)).join(' ')}`;
  return Array.from({ length: Math.ceil(der.length / width) }, (_, index) => row(index * width)).join('\n');
}

test.each(written)('%s', async (_, file) => {
  await expectFound(file(), [server, root], ['numbers']);
});
