import type { Repair } from '../../item';

/**
 * What mail programs, web pages, forms and programs do to a text, each undone by itself. Everything here keeps line ends
 * where they are, so that line numbers stay those of the file.
 */
interface Step {
  readonly repair: Repair;
  readonly undo: (text: string) => string;
}

/** What is in base64 or in a PEM marker by accident is left alone by all of these. */
const steps: readonly Step[] = [
  { repair: 'invisible-characters', undo: withoutInvisible },
  { repair: 'html', undo: decodeEntities },
  { repair: 'percent-escapes', undo: decodePercent },
  { repair: 'escapes', undo: decodeEscapes },
  { repair: 'encoding', undo: decodeUtf7 },
];

const quotedPrintable: Step = { repair: 'quoted-printable', undo: decodeQuotedPrintable };

/** One way to read a text, and what it undoes. */
export interface RestoredText {
  readonly text: string;
  /** What of that a passage of the text as it came needed. */
  readonly repairsIn: (passage: () => string) => readonly Repair[];
}

/**
 * The readings of a text: with what was done to it undone; also decoded, where it may be quoted-printable; and as it
 * stands. Codes may stand in a text by accident (`num=20`, `+-` among the letters of a dump), so that all have to be tried.
 */
export function restoredTexts(text: string): readonly RestoredText[] {
  const undone = restored(text, steps);
  const isQuoted = decodeQuotedPrintable(text) !== text;
  return [
    undone,
    ...(isQuoted ? [restored(text, [quotedPrintable, ...steps])] : []),
    ...(undone.text === text ? [] : [restored(text, [])]),
  ];
}

function restored(text: string, taken: readonly Step[]): RestoredText {
  const result = taken.reduce((before, { undo }) => undo(before), text);
  return { text: result, repairsIn: (passage) => (result === text ? [] : repairsOf(passage(), taken)) };
}

function repairsOf(passage: string, taken: readonly Step[]): readonly Repair[] {
  let before = passage;
  return taken.flatMap(({ repair, undo }) => {
    const after = undo(before);
    const isChanged = after !== before;
    before = after;
    return isChanged ? [repair] : [];
  });
}

/** What terminals are told of colours and modes (ECMA-48 section 5.4). */
const colours = new RegExp(String.raw`\x1b(?:\[[\d;?]{0,16}[A-Za-z]|[()][A-Z\d])`, 'g');

/**
 * Zero-width blanks, soft hyphens and byte order marks, which web pages put into long words; colours of terminals; blanks
 * and line ends of other kinds, and wide letters of Asia, which look like those that are meant.
 */
function withoutInvisible(text: string): string {
  return text
    .replaceAll('\0', '')
    .replaceAll(colours, '')
    .replaceAll(/[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
    .replaceAll(/[\v\f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g, ' ')
    .replaceAll(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
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
  quot: '"',
  amp: '&',
};

/** HTML: characters by name or number, and tags, where a page's source was copied. */
function decodeEntities(text: string): string {
  if (!/&#?[a-z\d]{2,8};|<\/?[a-z]/i.test(text)) return text;
  return text
    .replaceAll(/<\/?[a-z][^<>\r\n]{0,200}>/gi, ' ')
    .replaceAll(/&#(\d{1,6});/g, (_, digits: string) => characterOf(Number(digits)))
    .replaceAll(/&#x([\da-f]{1,5});/gi, (_, digits: string) => characterOf(Number.parseInt(digits, 16)))
    .replaceAll(/&([a-z]{3,8});/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole);
}

/** A line end that was written as a code parts nothing here: the lines stay those of the file. */
function characterOf(point: number): string {
  if (point < 0x20) return ' ';
  return point <= 0xffff ? String.fromCharCode(point) : '';
}

/**
 * Quoted-printable (RFC 2045 section 6.7). Base64 ends in equals signs by itself: only those are codes that stand before
 * two digits, and only a text with such codes has soft line ends.
 */
function decodeQuotedPrintable(text: string): string {
  if (!/=(?:3D|2B|2F|2D|20|0D|0A|09)|[\w+/]=\r?\n(?!MI)[\w+/]/i.test(text)) return text;
  return withoutSoftEnds(text).replaceAll(/=([\da-f]{2})/gi, (_, digits: string) =>
    characterOf(Number.parseInt(digits, 16)),
  );
}

/** Joins what soft line ends part; the line ends stand after what was joined, so that those below keep their numbers. */
function withoutSoftEnds(text: string): string {
  let owed = '';
  return text
    .split(/(?<=\r\n|\n|\r(?!\n))/)
    .map((line) => {
      const soft = /=[ \t]*(\r\n|\n|\r)$/.exec(line);
      if (soft) {
        owed += soft[1] ?? '';
        return line.slice(0, soft.index);
      }
      const whole = line + owed;
      owed = '';
      return whole;
    })
    .join('');
}

/** Percent-encoding, as proxies hand certificates on, done once or twice. */
function decodePercent(text: string): string {
  const plain = text.replaceAll(/%25(?=[\da-f]{2})/gi, '%');
  if (!/%(?:2B|2F|2D|3D|20|0A|0D)/i.test(plain)) return text;
  return plain
    .replaceAll(/%0[ad]/gi, ' ')
    .replaceAll(/%([\da-f]{2})/gi, (_, digits: string) => characterOf(Number.parseInt(digits, 16)));
}

/**
 * Characters and line ends as programs write them in strings, escaped once or more often: `\n`, `\u002b`, `\x2d`, `\012`,
 * `\/`; `#012` of system logs; and backslashes that continue a line. Octets in a row (`\x30\x82`) are numbers, not letters.
 */
function decodeEscapes(text: string): string {
  if (!/\\|#01[25]/.test(text)) return text;
  return text
    .replaceAll(
      /\\{1,4}u([\da-f]{4})|(?<!\\x[\da-f]{2}[ ,"]{0,2})\\{1,4}x([\da-f]{2})(?![ ,"]{0,2}\\x)/gi,
      escaped,
    )
    .replaceAll(/\\{1,4}(?:01[25]|1[25](?!\d)|[rnt])|#01[25]/g, ' ')
    .replaceAll(/\\{1,4}(["'/=+-])/g, '$1')
    .replaceAll(/\\e[mn]dash ?/g, '-')
    .replaceAll(/\\[ \t]{0,4}$/gm, '');
}

function escaped(_: string, unicode: string | undefined, octet: string | undefined): string {
  return characterOf(Number.parseInt(unicode ?? octet ?? '', 16));
}

/** The characters of ASCII that UTF-7 writes in another way, by themselves or in a row (RFC 2152). */
function decodeUtf7(text: string): string {
  return text
    .replace(/^\+\/v[89+/]-?/, '')
    .replaceAll(/\+(?:-(?!-)|(A[A-D][A-Za-z0-9+/]+)-?)/g, (whole, shifted: string | undefined) =>
      shifted === undefined ? '+' : (unshifted(shifted) ?? whole),
    );
}

/** Undefined where it is no ASCII in UTF-16: base64 may hold a plus sign too. */
function unshifted(shifted: string): string | undefined {
  if (shifted.length % 4 === 1) return undefined;
  const letters = atob(shifted);
  const units = Array.from({ length: Math.floor(letters.length / 2) }, (_, at) =>
    letters.slice(at * 2, at * 2 + 2),
  );
  const isAscii = units.every((unit) => /^\0[\t\n\r -~]$/.test(unit));
  return isAscii ? units.map((unit) => characterOf(unit.charCodeAt(1))).join('') : undefined;
}
