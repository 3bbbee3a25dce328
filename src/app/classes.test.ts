import { __unstable__loadDesignSystem as loadDesignSystem } from 'tailwindcss';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const names = readdirSync('src', { recursive: true, encoding: 'utf8' });

function textsOf(ending: string): readonly string[] {
  const files = names.filter((name) => name.endsWith(ending) && !name.includes('.test.'));
  return files.map((name) => readFileSync(join('src', name), 'utf8'));
}

/** The words of each `className`, without what is put into them while the app runs. */
function classesOf(code: string): readonly (readonly string[])[] {
  const attributes = code.matchAll(/className=(?:"([^"]+)"|\{`([^`]+)`\})/g);
  return [...attributes].map(([, plain, template]) =>
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
  const worn = new Set(textsOf('.tsx').flatMap((text) => classesOf(text).flat()));
  const own = new Set(textsOf('.css').flatMap((text) => text.match(/(?<=\.)[a-z][\w-]*/g) ?? []));
  const asked = [...worn].filter((name) => !own.has(name) && !/^(?:group(?:\/\w+)?)?$/.test(name));
  const design = await designSystem();
  const rules = design.candidatesToCss(asked);
  expect(asked.filter((_, place) => rules[place] === null)).toEqual([]);
});

/** What a rule of one class alone says of a state: `.coach-detail[aria-pressed='true'] { border-color: … }`. */
function stateRules() {
  const rules = textsOf('.css').flatMap((text) => [...text.matchAll(/([^{};]+)\{([^{}]*)\}/g)]);
  return rules.flatMap(([, selectors = '', body = '']) =>
    selectors.split(/,(?![^(]*\))/).flatMap((selector) => {
      const [, name] = /^\.([a-z][\w-]*)(?=[[:])(?!::)\S*(?: *> *[^ ]+\))?$/.exec(selector.trim()) ?? [];
      return name === undefined ? [] : [{ name, declared: declarationsOf(body) }];
    }),
  );
}

function declarationsOf(css: string): ReadonlyMap<string, string> {
  const found = css.matchAll(/(?:^|[;{\s])([a-z][a-z-]*):\s*([^;{}]+);/g);
  return new Map([...found].map(([, property = '', value = '']) => [property, value]));
}

/** `background` and `background-color` decide the same; `flex` and `flex-direction` do not. */
function isSame(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
  return one === other || (short !== 'flex' && long.startsWith(`${short}-`));
}

it('no utility hides what a rule says of a state of the same element: utilities win', async () => {
  const states = stateRules();
  const elements = textsOf('.tsx')
    .flatMap((text) => classesOf(text))
    .map((classes) => ({ classes, said: states.filter(({ name }) => classes.includes(name)) }))
    .filter(({ said }) => said.length > 0);
  expect(elements).not.toHaveLength(0);
  const design = await designSystem();
  const hidden = elements.flatMap(({ classes, said }) => {
    const always = classes.filter((name) => !name.includes(':'));
    const utilities = design.candidatesToCss(always).map((css) => [...declarationsOf(css ?? '')]);
    return said.flatMap(({ name, declared }) =>
      [...declared].flatMap(([property, value]) =>
        always
          .filter((_, place) =>
            utilities[place]?.some(([other, same]) => isSame(property, other) && same !== value),
          )
          .map((utility) => `${name}: ${property} by ${utility}`),
      ),
    );
  });
  expect(hidden).toEqual([]);
});
