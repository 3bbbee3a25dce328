import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { graveDefects } from '@/pki/certificate';
import { graveListDefects } from '@/pki/revocation-list';
import { defectWords } from './defect-words';

/** The defects that the readers of certificates and lists name, as their code says it. */
function namedInCode(): readonly string[] {
  const files = ['gate', 'reading', 'keys'].flatMap((room) => {
    const folder = new URL(`../../pki/${room}/`, import.meta.url);
    const names = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
    return names.map((name) => readFileSync(new URL(name, folder), 'utf8'));
  });
  return files.flatMap((code) =>
    [...code.matchAll(/defects\.add\(\s*'([a-z-]+)'/g)].map(([, defect = '']) => defect),
  );
}

test('every defect has words', () => {
  const defects = new Set([...namedInCode(), ...graveDefects, ...graveListDefects]);
  expect(defects).toContain('duplicate-entry');
  expect([...defects].filter((defect) => defectWords(defect) === defect)).toEqual([]);
});
