import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';

const screens = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(`src/${file}`, 'utf8') }));

const filesWith = (pattern: RegExp) =>
  screens.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

test('every form of react-hook-form is made in one way, which keeps what is typed over a reload', () => {
  expect(filesWith(/\buseForm[<(]/)).toEqual(['views/shell/lab-form.tsx']);
  expect(filesWith(/\buseLabForm[<(]/).length).toBeGreaterThan(25);
});

test('what is typed and sent is a form of that way, but for a line that is searched or gone to', () => {
  expect(filesWith(/<form\b/).sort()).toEqual([
    'app/frame/frame.tsx',
    'desktop/browser/browser-toolbar.tsx',
    'portals/service-appliance/conferences/conferences.tsx',
    'portals/service-appliance/reports/reports.tsx',
    'views/shell/lab-form.tsx',
  ]);
});

/** Where the forms of a folder name what no draft holds. */
const unkeptIn = (folder: string) =>
  screens
    .filter(({ file }) => dirname(file) === folder)
    .flatMap(({ text }) => [...text.matchAll(/unkept = \[([^\]]*)\]/g)].map(([, names = '']) => names))
    .join();

/** The fields of a file that hide what is typed, by name; without one where the name is handed over. */
const secretFields = (text: string) =>
  [...text.matchAll(/<FormText\b(?:(?!\/>)[^])*?\bisSecret\b(?:(?!\/>)[^])*?\/>/g)].map(
    ([field]) => /name="([^"]+)"/.exec(field)?.[1] ?? '',
  );

/** Those of passwords that are typed twice, which are fields of a component. */
const newPasswords = (text: string) =>
  [...text.matchAll(/<NewPassword name="([^"]+)"/g)].flatMap(([, name = '']) => [name, `${name}-again`]);

test('no draft holds a password', () => {
  const component = 'app/new-password.tsx';
  const secrets = screens.flatMap(({ file, text }) =>
    [...secretFields(text), ...newPasswords(text)].map((name) => ({ file, name })),
  );
  expect(new Set(secrets.filter(({ name }) => name === '').map(({ file }) => file))).toEqual(
    new Set([component]),
  );
  expect(secrets.length).toBeGreaterThan(12);
  // The form of an installation is shared by the pages that show it.
  const shared = unkeptIn('views/certificate/installation');
  for (const { file, name } of secrets.filter(({ name }) => name !== ''))
    expect(unkeptIn(dirname(file)) + shared, `${name} in ${file}`).toContain(`'${name}'`);
});
