import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Writes out, in the built style sheets, the tokens that have one value wherever they are read, and leaves away what
 * Tailwind sets for utilities that are not there. It is drawn as before, with a tenth of the octets less.
 */
export function spelledOutTokens(): Plugin {
  let values: ReadonlyMap<string, string> = new Map();
  return {
    name: 'spelled-out-tokens',
    apply: 'build',
    configResolved({ root }) {
      values = fixedTokens(textsIn(join(root, 'src'), /\.css$/), textsIn(join(root, 'src'), /\.tsx?$/));
    },
    transform: {
      filter: { id: /\.css$/ },
      handler: (style) => ({ code: withoutUnread(spelledOut(style, values)), map: null }),
    },
  };
}

function textsIn(folder: string, ending: RegExp): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => ending.test(name)).map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** The tokens of themes that are given a value once and for all, a plain one, and that no code names: by name and value. */
export function fixedTokens(styles: readonly string[], code: readonly string[]): ReadonlyMap<string, string> {
  const sheets = styles.join('\n').replaceAll(/\/\*[^]*?\*\//g, '');
  const themes = [...sheets.matchAll(/@theme\b[^{]*\{([^}]*)\}/g)]
    .map(([, inside = '']) => inside)
    .join('\n');
  const asked = new Set([...code, ...(sheets.match(/var\(--[\w-]+,/g) ?? [])].join('\n').match(/--[\w-]+/g));
  return new Map(
    valuesIn(themes).filter(
      ([name, value]) => !asked.has(name) && !value.includes('var(') && isGivenOnce(name, sheets),
    ),
  );
}

function valuesIn(style: string): readonly (readonly [name: string, value: string])[] {
  const given = style.matchAll(/(--[\w-]+):([^;{}]+);/g);
  return [...given].map(([, name = '', value = '']) => [name, value.replaceAll(/\s+/g, ' ').trim()]);
}

function isGivenOnce(name: string, sheets: string): boolean {
  return sheets.split(`${name}:`).length === 2;
}

/** The sheet with the values where the tokens were read, and without the lines that gave them. */
export function spelledOut(style: string, values: ReadonlyMap<string, string>): string {
  return style
    .replaceAll(/var\((--[\w-]+)\)/g, (read, name: string) => values.get(name) ?? read)
    .replaceAll(/(--[\w-]+):[^;{}]*(?:;|(?=\}))/g, (line, name: string) => (values.has(name) ? '' : line));
}

/** The sheet without Tailwind's own properties that nothing in it reads. */
export function withoutUnread(style: string): string {
  const read = new Set(style.match(/(?<=var\()--tw-[\w-]+/g));
  const isRead = (whole: string, name: string): string => (read.has(name) ? whole : '');
  return style
    .replaceAll(/@property (--tw-[\w-]+)\s*\{[^}]*\}/g, isRead)
    .replaceAll(/(--tw-[\w-]+):[^;{}]*(?:;|(?=\}))/g, isRead);
}
