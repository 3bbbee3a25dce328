import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);

function read(file: string): string {
  return readFileSync(new URL(file, root), 'utf8');
}

/** Every file and folder below a folder, each with a slash in front. */
function below(folder: string): readonly string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map(
    (path) => `/${folder}/${path.replaceAll('\\', '/')}`,
  );
}

const paths = [
  ...below('src'),
  ...['run', 'specs', 'pages', 'bench', 'files'].flatMap((part) => below(`e2e/${part}`)),
];
const sources = paths.filter((path) => /\.(ts|tsx|mjs|css)$/.test(path));
const words = new Set(sources.flatMap((path) => read(path.slice(1)).match(/[\p{L}_$][\p{L}\d_$]*/gu) ?? []));
const { scripts } = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** What builds and runs write is named by what writes it; the last is Playwright's. */
const writers = [
  'vite.config.ts',
  ...sources.filter((path) => path.startsWith('/e2e/run/')).map((path) => path.slice(1)),
];
const written = [
  ...writers.map(read),
  'error-context.md',
  'e2e/results/files',
  'e2e/results/differences',
].join('\n');

/** Whether a path is there: from the root, or the end of one, with or without its extension. */
function isThere(path: string): boolean {
  if (existsSync(new URL(path, root)) || existsSync(new URL(`node_modules/${path}`, root))) return true;
  const end = `/${path.replace(/\/$/, '')}`;
  return paths.some((known) => known.endsWith(end) || known.includes(`${end}.`) || known.includes(`${end}/`));
}

function isWritten(path: string): boolean {
  return written.includes(path.split('/').at(-1) ?? path);
}

/** What stands between backticks, outside of blocks of code. */
function spansOf(text: string): readonly string[] {
  const prose = text.replaceAll(/^```[^]*?^```$/gmu, '');
  return [...new Set([...prose.matchAll(/`([^`]+)`/gu)].map(([, span = '']) => span))];
}

describe.each(['README.md', 'CONTRIBUTING.md'])('%s', (document) => {
  const text = read(document);
  const spans = spansOf(text);

  it('names no command that there is not', () => {
    const named = [...text.matchAll(/\bnpm\s+(?:run\s+)?([a-z][\w:-]*)/gu)].map(([, name = '']) => name);
    const ofNpm = ['ci', 'install', 'pack'];
    expect(named.filter((name) => !(name in scripts) && !ofNpm.includes(name))).toEqual([]);
  });

  it('names no file or folder that there is not', () => {
    const named = spans.filter((span) => /^[\w.-]+(\/[\w.-]+)*\/?$/u.test(span) && /\w[/.]/u.test(span));
    expect(named.filter((path) => !isThere(path) && !isWritten(path))).toEqual([]);
  });

  it('names nothing of the code that there is not', () => {
    const named = spans
      .map((span) => /^[a-z]\w*[A-Z]\w*|^[A-Z]\w*[a-z]\w*$/u.exec(span)?.[0])
      .filter((name) => name !== undefined);
    expect(named.filter((name) => !words.has(name))).toEqual([]);
  });
});
