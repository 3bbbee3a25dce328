import { __unstable__loadDesignSystem as loadDesignSystem } from 'tailwindcss';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const names = readdirSync('src', { recursive: true, encoding: 'utf8' });

function textsOf(ending: string): readonly string[] {
  const files = names.filter((name) => name.endsWith(ending) && !name.includes('.test.'));
  return files.map((name) => readFileSync(join('src', name), 'utf8'));
}

/** The words of all `className`s, without what is put into them while the app runs. */
function classesIn(code: string): readonly string[] {
  const attributes = code.matchAll(/className=(?:"([^"]+)"|\{`([^`]+)`\})/g);
  return [...attributes].flatMap(([, plain, template]) =>
    (plain ?? template ?? '').replaceAll(/\S*\$\{[^}]*\}\S*/g, ' ').split(/\s+/),
  );
}

/** What Tailwind makes utilities of: its own tokens and those of all themes. */
function designSystem() {
  return loadDesignSystem(readFileSync('src/app/app.css', 'utf8'), {
    base: 'src/app',
    loadStylesheet: (id, base) => {
      const path = id === 'tailwindcss' ? 'node_modules/tailwindcss/index.css' : join(base, id);
      return Promise.resolve({ path, base: dirname(path), content: readFileSync(path, 'utf8') });
    },
  });
}

it('every class has a rule: of Tailwind’s, or of a style sheet', async () => {
  const worn = new Set(textsOf('.tsx').flatMap((text) => classesIn(text)));
  const own = new Set(textsOf('.css').flatMap((text) => text.match(/(?<=\.)[a-z][\w-]*/g) ?? []));
  const asked = [...worn].filter((name) => !own.has(name) && !/^(?:group(?:\/\w+)?)?$/.test(name));
  const design = await designSystem();
  const rules = design.candidatesToCss(asked);
  expect(asked.filter((_, place) => rules[place] === null)).toEqual([]);
});
