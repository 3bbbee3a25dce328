import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { deleteFile, freeFileName, type NewFile, renameFile, toFileName, withFile } from './files';
import { emptyWorld, type World } from '../world/world';

function aFile(name: string): NewFile {
  return { name, kind: 'other', size: 1, sha256: 'ab', holdsSecret: false };
}

function aFolder(...names: readonly string[]): World {
  return names.reduce((world, name) => withFile(world, aFile(name), 1).world, emptyWorld);
}

function namesIn(world: World): readonly string[] {
  return Object.values(world.files).map(({ name }) => name);
}

test('a second file of a name is numbered, whatever its letter case', () => {
  expect(namesIn(aFolder('HQ.csr', 'hq.csr', 'hq.csr'))).toEqual(['HQ.csr', 'hq (1).csr', 'hq (2).csr']);
});

test('a wildcard’s file name has no asterisk', () => {
  expect(namesIn(aFolder('*.sb7.com.csr'))).toEqual(['_.sb7.com.csr']);
});

test('a free name is never taken and keeps its ending', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a.crt', 'A.crt', 'a (1).crt', 'b')), (taken) => {
      const name = freeFileName(taken, 'a.crt');
      expect(taken.map((other) => other.toLowerCase())).not.toContain(name.toLowerCase());
      expect(name).toMatch(/\.crt$/);
    }),
  );
});

test('no character that Windows refuses survives', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      // oxlint-disable-next-line no-control-regex -- Windows refuses exactly these
      expect(toFileName(text)).not.toMatch(/[\\/:*?"<>|\u0000-\u001f]/);
      expect(toFileName(text)).not.toBe('');
    }),
  );
});

test('a file keeps its id and its bytes when it is renamed', () => {
  const outcome = renameFile(
    aFolder('a.crt'),
    { type: 'rename-file', file: 'file-1', name: ' b.crt ' },
    {},
    2,
  );
  expect(outcome).toMatchObject({
    ok: true,
    value: { world: { files: { 'file-1': { name: 'b.crt', sha256: 'ab' } } } },
  });
});

test.each([
  ['B.crt', 'file-name-taken'],
  ['', 'file-name-invalid'],
  ['a/b', 'file-name-invalid'],
  ['name.', 'file-name-invalid'],
])('renaming to “%s” is refused as %s', (name, problem) => {
  const outcome = renameFile(aFolder('a.crt', 'b.crt'), { type: 'rename-file', file: 'file-1', name }, {}, 2);
  expect(outcome).toMatchObject({ ok: false, problem: { name: problem, field: 'name' } });
});

test('a deleted file is gone and its neighbours stay', () => {
  const outcome = deleteFile(aFolder('a', 'b'), { type: 'delete-file', file: 'file-1' }, {}, 2);
  expect(outcome.ok && namesIn(outcome.value.world)).toEqual(['b']);
});
