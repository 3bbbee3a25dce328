import { toUtf8 } from '@/base/bytes';
import { limits } from '@/pki/gate/limits';
import { describe, expect, it } from 'vitest';
import { addFiles, largestFile, mostFiles, readRealFiles } from './take-files';

const aFile = (name: string) => ({ name, bytes: toUtf8(`what ${name} holds`) });

describe('readRealFiles', () => {
  it('reads the bytes of a file', async () => {
    const { files, refusals } = await readRealFiles([new File(['abc'], 'a.cer')]);
    expect(files).toEqual([{ name: 'a.cer', bytes: toUtf8('abc') }]);
    expect(refusals).toEqual([]);
  });

  it('refuses a file over 2 MB by its name and keeps the others', async () => {
    const large = new File([new Uint8Array(largestFile + 1)], 'disk.iso');
    const { files, refusals } = await readRealFiles([large, new File(['abc'], 'a.cer')]);
    expect(files.map(({ name }) => name)).toEqual(['a.cer']);
    expect(refusals).toEqual(['disk.iso has 2.0 MB; files of up to 2.0 MB are taken.']);
  });
});

describe('a revocation list', () => {
  const start = toUtf8('Issued on Monday\n-----BEGIN X509 CRL-----\n');

  it('may be larger, if it begins as one', async () => {
    const list = new File([start, new Uint8Array(largestFile)], 'list.crl');
    const other = new File([new Uint8Array(largestFile), start], 'other.crl');
    const { files } = await readRealFiles([list, other]);
    expect(files.map(({ name }) => name)).toEqual(['list.crl']);
    const added = addFiles([], { files, refusals: [] });
    expect(added.refusals).toEqual([]);
    expect(added.files[0]?.bytes).toBe(files[0]?.bytes);
  });

  it('has its own end', async () => {
    const list = new File([start, new Uint8Array(limits.revocationListSize)], 'list.crl');
    expect((await readRealFiles([list])).refusals).toHaveLength(1);
  });
});

describe('addFiles', () => {
  it('tells files of the same name apart', () => {
    const { files } = addFiles([aFile('a.cer')], { files: [aFile('A.CER')], refusals: [] });
    expect(files.map(({ name }) => name)).toEqual(['a.cer', 'A (1).CER']);
  });

  it('takes what holds the same once, and says so', () => {
    const first = aFile('a.cer');
    const { files, refusals, notes } = addFiles([first], {
      files: [first, { ...first, name: 'b.cer' }],
      refusals: [],
    });
    expect(files).toEqual([first]);
    expect(refusals).toEqual([]);
    expect(notes).toEqual([
      'a.cer is here already.',
      'b.cer holds the same as a.cer, which is here already.',
    ]);
  });

  it('stops at fifty files and says so', () => {
    const many = Array.from({ length: mostFiles + 1 }, (_, index) => aFile(`${String(index)}.cer`));
    const { files, refusals } = addFiles([], { files: many, refusals: [] });
    expect(files).toHaveLength(mostFiles);
    expect(refusals).toEqual(['Only the first 50 files were taken.']);
  });
});
