import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { preferredTheme } from './theme';

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => readFileSync(join('src', name), 'utf8'))
  .join('\n');

const darkRule = /:root\[data-theme='dark'\] \{([^}]*)\}/g;

// The stories look at the dark frame for its colours alone.
test('the dark frame has other colours, and nothing else', () => {
  const declarations = [...sheets.replaceAll(/\/\*[^*]*\*\//g, '').matchAll(darkRule)].flatMap(
    ([, body = '']) => body.trim().split(/;\s*/),
  );
  const changed = declarations.filter((declaration) => declaration !== '');
  expect(changed.length).toBeGreaterThan(10);
  // Those that the browser draws with are among them.
  const isColour = /^(?:--[\w-]+: #[\da-f]{6}|color-scheme: dark)$/;
  for (const declaration of changed) expect(declaration).toMatch(isColour);
});

test('no other rule asks for the theme', () => {
  expect(sheets.replaceAll(darkRule, '')).not.toMatch(/data-theme|prefers-color-scheme|dark:/);
});

afterEach(() => vi.unstubAllGlobals());

test.each(['light', 'dark'])('a computer that prefers %s has such a frame', (preferred) => {
  const matches = (query: string) => query === `(prefers-color-scheme: ${preferred})`;
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: matches(query) }));
  expect(preferredTheme()).toBe(preferred);
});
