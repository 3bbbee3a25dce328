/**
 * The text of a file as it was before mail programs, web pages and forms worked on it. Everything here keeps line ends
 * where they are, so that line numbers stay those of the file.
 */
export function textOf(bytes: Uint8Array): string {
  return steps.reduce((restored, step) => step(restored), decoded(bytes));
}

/** UTF-16 with or without a byte order mark, as PowerShell and Notepad write it, else UTF-8. */
function decoded(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 200);
  // What we look for is ASCII, of which UTF-16 makes every other octet zero.
  if (zerosAt(start, 1) >= start.length * 0.4) return 'utf-16le';
  return zerosAt(start, 0) >= start.length * 0.4 ? 'utf-16be' : 'utf-8';
}

function zerosAt(bytes: Uint8Array, parity: number): number {
  return bytes.filter((octet, index) => octet === 0 && index % 2 === parity).length;
}

const steps: readonly ((text: string) => string)[] = [
  withoutInvisible,
  decodeEntities,
  decodeQuotedPrintable,
  decodePercent,
  decodeEscapes,
];

/** Zero-width blanks, soft hyphens and byte order marks, which web pages put into long words. */
function withoutInvisible(text: string): string {
  return text.replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
}

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  hyphen: '-',
  dash: '-',
  ndash: '-',
  mdash: '-',
  minus: '-',
  plus: '+',
  sol: '/',
  equals: '=',
  newline: ' ',
  tab: ' ',
  shy: '',
};

/** HTML: characters by name or number, and tags, where a page's source was copied. */
function decodeEntities(text: string): string {
  if (!/&#?[a-z\d]{2,8};|<\/?[a-z]/i.test(text)) return text;
  return text
    .replaceAll(/<\/?[a-z][^<>]{0,200}>/gi, ' ')
    .replaceAll(/&#(\d{1,6});/g, (_, digits: string) => characterOf(Number(digits)))
    .replaceAll(/&#x([\da-f]{1,5});/gi, (_, digits: string) => characterOf(Number.parseInt(digits, 16)))
    .replaceAll(/&([a-z]{3,8});/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole);
}

function characterOf(point: number): string {
  return point <= 0xffff ? String.fromCharCode(point) : '';
}

/**
 * Quoted-printable (RFC 2045 section 6.7). Base64 ends in equals signs by itself: only those are codes that stand in the
 * middle of a line before two digits, and only a text with such codes has soft line ends.
 */
function decodeQuotedPrintable(text: string): string {
  if (!/=(?:3D|2B|2F|2D|20|0D|0A|09)|[\w+/]=\r?\n(?!MI)[\w+/]/.test(text)) return text;
  return text
    .replaceAll(/=[ \t]*(\r\n|\n|\r)/g, '$1')
    .replaceAll(/=([\dA-F]{2})/g, (_, digits: string) => characterOf(Number.parseInt(digits, 16)));
}

/** Percent-encoding, as proxies hand certificates on. */
function decodePercent(text: string): string {
  if (!/%(?:2B|2F|3D|20|0A|0D)/i.test(text)) return text;
  return text
    .replaceAll(/%0[ad]/gi, ' ')
    .replaceAll(/%([\da-f]{2})/gi, (_, digits: string) => characterOf(Number.parseInt(digits, 16)));
}

/** Line ends written as `\n`, as in JSON and configuration files. */
function decodeEscapes(text: string): string {
  return text.replaceAll(/\\r\\n|\\[rn]/g, ' ').replaceAll('\\/', '/');
}
