import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesOf, integrityOf, sha256Of } from './build-files';
import { checksumsFile, digestOf, finish } from './finish-build';

const page = `<!doctype html><title>Lab</title>
<script type="module" crossorigin src="./assets/index-1.js"></script>
<link rel="modulepreload" crossorigin href="./assets/react-1.js">
<link rel="stylesheet" crossorigin href="./assets/index-1.css">
<link rel="icon" href="./favicon.svg">`;

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'));
  mkdirSync(join(folder, 'assets'));
  write('index.html', page);
  write('sw.js', 'keep(__OFFLINE_FILES__, __BUILD__)');
  for (const name of [
    'assets/index-1.js',
    'assets/react-1.js',
    'assets/index-1.css',
    'favicon.svg',
    'LICENSE',
  ])
    write(name, `content of ${name}`);
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string) {
  writeFileSync(join(folder, name), text);
}

function integrityIn(name: string): string {
  return integrityOf(readFileSync(join(folder, name)));
}

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

describe('a finished build', () => {
  it('holds every script and style sheet that the page names to its octets', () => {
    finish(folder);
    for (const name of ['assets/index-1.js', 'assets/react-1.js', 'assets/index-1.css'])
      expect(read('index.html')).toContain(`"./${name}" integrity="${integrityIn(name)}">`);
    expect(read('index.html').match(/integrity=/gu)).toHaveLength(3);
  });

  it('does not come about where the page names what is not there', () => {
    rmSync(join(folder, 'assets/react-1.js'));
    expect(() => finish(folder)).toThrow('index.html names assets/react-1.js');
  });

  it('lists every file but the list, in the form of sha256sum', () => {
    finish(folder);
    const lines = read(checksumsFile).trimEnd().split('\n');
    const listed = filesOf(folder).filter(({ path }) => path !== checksumsFile);
    expect(lines).toEqual(listed.map(({ path, bytes }) => `${sha256Of(bytes)}  ${path}`));
  });

  it('says its digest in the page, which another octet anywhere changes', () => {
    finish(folder);
    const before = digestOf(filesOf(folder));
    expect(read('index.html')).toContain(`<meta name="build" content="${before}" />`);
    write('LICENSE', 'another');
    expect(digestOf(filesOf(folder))).not.toBe(before);
  });

  it('tells the service worker to keep the page and all that the app asks for, and no more', () => {
    finish(folder);
    const [, list = ''] = /__OFFLINE_FILES__=(\[.*?\]);/u.exec(read('sw.js')) ?? [];
    expect(JSON.parse(list)).toEqual(
      ['assets/index-1.css', 'assets/index-1.js', 'assets/react-1.js', 'favicon.svg', './'].map((path) => ({
        path,
        integrity: integrityIn(path === './' ? 'index.html' : path),
      })),
    );
  });

  it('has another service worker for every page that differs', () => {
    finish(folder);
    const before = read('sw.js');
    write('index.html', page.replace('Lab', 'Another lab'));
    finish(folder);
    const buildIn = (script: string) => /__BUILD__="(\w+)"/u.exec(script)?.[1];
    expect(buildIn(read('sw.js'))).not.toBe(buildIn(before));
    expect(read('sw.js').endsWith('keep(__OFFLINE_FILES__, __BUILD__)')).toBe(true);
  });
});
