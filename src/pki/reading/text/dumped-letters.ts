/** What `od -a` calls the octets that are no letters, from 0 on; 127 is `del`, and `hexdump` and others say `lf`. */
const names = [
  ...['nul', 'soh', 'stx', 'etx', 'eot', 'enq', 'ack', 'bel', 'bs', 'ht', 'nl', 'vt', 'ff', 'cr', 'so', 'si'],
  ...[
    'dle',
    'dc1',
    'dc2',
    'dc3',
    'dc4',
    'nak',
    'syn',
    'etb',
    'can',
    'em',
    'sub',
    'esc',
    'fs',
    'gs',
    'rs',
    'us',
  ],
  'sp',
];

const controls: Readonly<Record<string, number>> = {
  ...Object.fromEntries(names.map((name, octet) => [name, octet])),
  ...{ lf: 10, del: 127 },
  ...{ '\\0': 0, '\\a': 7, '\\b': 8, '\\t': 9, '\\n': 10, '\\v': 11, '\\f': 12, '\\r': 13 },
};

const cell = String.raw`(?: {3}[ -~]| {2}\\[0abfnrtv]| {2}[a-z]{2}| [0-7]{3}| [a-z][a-z\d]{2})`;
const row = new RegExp(`^([\\da-f]{7,8})?(${cell}{1,16}) *$`);

/** A row of a dump in letters: the number before it, empty where there is none, and its octets. */
export interface LetterRow {
  readonly address: string;
  readonly octets: readonly number[];
}

/**
 * A line as `od -c`, `od -a` and `hexdump -c` write sixteen octets, each in four columns: a letter, a name, or an octal
 * number. Undefined where it is none. `isNext`: rows stand above it.
 */
export function letterRowOf(line: string, isNext: boolean): LetterRow | undefined {
  const [, address = '', cells] = row.exec(line) ?? [];
  if (cells === undefined || (!isNext && (cells.length < 64 || cells.trim() === ''))) return undefined;
  const octets = (cells.match(/[^]{4}/g) ?? []).map(octetOf);
  return octets.includes(undefined)
    ? undefined
    : { address, octets: octets.filter((octet) => octet !== undefined) };
}

function octetOf(written: string): number | undefined {
  const word = written.trim();
  if (word.length < 2) return written.charCodeAt(3);
  return /^[0-7]{3}$/.test(word) ? Number.parseInt(word, 8) : controls[word];
}
