import type { SeededChoices } from '../seeded-choices';

/** Texts of few characters that readers, tables and screens have stumbled over. */
export const hostileCharacters: readonly string[] = [
  '\u0000',
  '\u0007\u001b[31m',
  '\t\r\n',
  '\u007f\u0085',
  '\u00a0\u2028\u2029',
  '\u200b\u200d\u2060\ufeff',
  '\u202a\u202e\u2066\u2069\u200f',
  '\u00ad\u034f\u115f\u3164',
  '\ud800',
  '\udfff\ud83d',
  '\ufffd\uffff',
  'e\u0301\u0323'.repeat(20),
  '\u{1f511}\u{e0041}\u{10ffff}',
  '\u0430pple',
  '%',
  '%00%zz%c3%28',
  '../../..\\..',
  '<img src=x onerror=alert(1)>',
  '${7*7}{{7*7}}',
  '\'";--`',
  '=HYPERLINK("x")',
  '\\u0000\\',
];

/** Names that every object answers to, and ids of records that the lab has. */
export const inheritedNames: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'length',
  '0',
  '-1',
  'undefined',
  'null',
  'NaN',
];

/** A text that no field expects; of `usual` where one is given, changed in one place. At most 64 k characters. */
export function hostileText(choices: SeededChoices, usual: string): string {
  const texts: readonly (() => string)[] = [
    () => choices.pick(hostileCharacters),
    () => choices.pick(inheritedNames),
    () => '',
    () => ' ',
    () => 'a'.repeat(choices.pick([64, 255, 256, 1_000])),
    () => choices.pick(hostileCharacters).repeat(1 + choices.below(20)),
    () => around(usual, choices),
    () => around(usual, choices),
    () => `${usual}.${usual}`,
    () => usual.toUpperCase(),
    () => `*.${usual}`,
    () => `${usual}${'.a'.repeat(choices.below(140))}`,
    () => choices.pick(oddNumbers),
  ];
  return choices.below(200) === 0 ? longText(choices) : choices.pick(texts)();
}

/** As long as a form may be given at all. */
function longText(choices: SeededChoices): string {
  const part = choices.pick(['a', 'a.', 'é', '\u{1f511}', ' ', ',', '\n', '/', ':', '"', 'DNS:a.b,']);
  return part.repeat(Math.floor(65_536 / part.length));
}

const oddNumbers: readonly string[] = [
  '0',
  '-1',
  '1e309',
  '9007199254740993',
  '0x10',
  '٣',
  '1,5',
  '1970-01-01',
];

function around(usual: string, choices: SeededChoices): string {
  const at = choices.below(usual.length + 1);
  return usual.slice(0, at) + choices.pick(hostileCharacters) + usual.slice(at);
}
