import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const source = new URL('../', import.meta.url);

/** The files of the product, tests and their builders aside. */
function productFiles(): readonly string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !name.startsWith('testing'),
  );
}

test('each object identifier is written once', () => {
  const places = new Map<string, string[]>();
  for (const name of productFiles())
    for (const [, oid = ''] of readFileSync(new URL(name, source), 'utf8').matchAll(
      /['"`]([0-2](?:\.\d+){3,})['"`]/g,
    ))
      places.set(oid, [...(places.get(oid) ?? []), name]);
  expect([...places].filter(([, names]) => names.length > 1)).toEqual([]);
  expect(places.get('1.3.6.1.5.5.7.3.1')).toEqual(['pki/object-identifiers.ts']);
});
