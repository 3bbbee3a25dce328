import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const names = readdirSync('src', { recursive: true, encoding: 'utf8' });

function filesThatEndIn(ending: string): ReadonlyMap<string, string> {
  const files = names.filter((name) => name.endsWith(ending) && !name.includes('.test.'));
  return new Map(files.map((name) => [name, readFileSync(join('src', name), 'utf8')]));
}

const comment = /\/\*[^]*?\*\//g;
const styles = [...filesThatEndIn('.css')].map(([name, text]) => ({
  name,
  text: text.replaceAll(comment, ''),
}));
const themes = styles.filter(({ name }) => name.endsWith('theme.css'));
const rules = styles.filter(({ name }) => !name.endsWith('theme.css'));
const code = [...filesThatEndIn('.tsx').values(), ...filesThatEndIn('.ts').values()];
const markup = [readFileSync('index.html', 'utf8'), ...code].join('\n');
const worn = wordsOf(markup);
/** All text in which a token may be used: not where it is given its value. */
const uses = [markup, ...styles.map(({ text }) => text.replaceAll(/--[\w-]+:/g, ''))].join('\n');
const usedWords = wordsOf(uses);
/** What stands behind a hyphen of those words: `border-t-line` uses `line`. */
const usedEndings = new Set(
  [...usedWords].flatMap((word) => [...word.matchAll(/-/g)].map(({ index }) => word.slice(index + 1))),
);

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\w-]+/g));
}

/** What a pattern with one group finds, each once. */
function allOf(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, found = '']) => found))];
}

/** `--color-line` makes the class `border-line`, `--background-image-band` the class `bg-band`. */
const namespace = /^--(?:color|font|text-shadow|text|spacing|radius|background-image|drop-shadow|shadow)-/;

describe('the styles', () => {
  it.each(rules)('have no colour without a name: $name', ({ text }) => {
    expect(allOf(text, /(?<![\w-])(#[0-9a-f]{3,8}\b|(?:rgb|hsl|oklch)a?\()/gi)).toEqual([]);
  });

  it.each(rules)('have no class that nothing wears: $name', ({ text }) => {
    const classes = allOf(text.replaceAll(/@[^{;]+|"[^"]*"|'[^']*'/g, ''), /\.([a-z][\w-]*)/g);
    expect(classes.filter((name) => !worn.has(name))).toEqual([]);
  });

  it.each(themes)('have no token that nothing is drawn with: $name', ({ text }) => {
    const tokens = allOf(text, /(--(?:color|shadow|background-image)-[\w-]+):/g);
    expect(tokens.filter((token) => !isUsed(token))).toEqual([]);
  });

  it.each(rules)(
    'say outside of the layers what is otherwise on paper, or utilities would win: $name',
    ({ text }) => {
      expect(allOf(text, /(\n[ \t]+@media print\b)/g)).toEqual([]);
    },
  );

  it('have no list of media queries in the short form of a variant, which takes its parts for selectors', () => {
    const short = styles.flatMap(({ text }) => allOf(text, /@custom-variant ([\w-]+) \([^;{]*,/g));
    expect(short).toEqual([]);
  });
});

function isUsed(token: string): boolean {
  return usedWords.has(token) || usedEndings.has(token.replace(namespace, ''));
}
