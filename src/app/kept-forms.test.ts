import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const screens = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'),
);
const textOf = (file: string) => readFileSync(`src/${file}`, 'utf8');

test('every form of react-hook-form keeps what is typed over a reload, but for the one that asks for a password', () => {
  const forms = screens.filter((file) => /\buseForm[<(]/.test(textOf(file)));
  expect(forms.length).toBeGreaterThan(8);
  expect(forms.filter((file) => !textOf(file).includes('useFormDraft('))).toEqual([
    'views/shell/sign-in/sign-in.tsx',
  ]);
});
