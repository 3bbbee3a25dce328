import { describe, expect, it } from 'vitest';
import { headerFiles } from './header-files';
import { headersOf, type Headers, serviceWorkerFile } from './headers';

const names = ['assets/index-1.js', 'assets/index-1.css', 'favicon.svg', 'index.html', serviceWorkerFile];
const files = headerFiles(names);

function textOf(path: string): string {
  const file = files.find((each) => each.path === path);
  if (file === undefined) throw new Error(`there is no ${path}`);
  return file.text;
}

/** What a server's words send with the page and with the service worker, as that server reads them. */
type Reader = (text: string) => { readonly page: Headers; readonly serviceWorker: Headers };

/** Blocks by what stands before their brace, and what is outside of them under an empty name. */
function blocksOf(text: string): ReadonlyMap<string, readonly string[]> {
  const blocks = new Map<string, string[]>();
  let name = '';
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line.endsWith('{')) name = line.slice(0, -1).trim();
    else if (line === '}') name = '';
    else if (line !== '' && !line.startsWith('#')) blocks.set(name, [...(blocks.get(name) ?? []), line]);
  }
  return blocks;
}

function headersIn(lines: readonly string[] | undefined, pattern: RegExp): Headers {
  const fields = (lines ?? []).map((line): readonly [string, string] => {
    const [, name = line, value = 'not understood'] = pattern.exec(line) ?? [];
    return [name, value];
  });
  return Object.fromEntries(fields);
}

const readers: Readonly<Record<string, Reader>> = {
  // One rule a path; each path has one rule alone.
  _headers: (text) => {
    const rules = new Map(
      text
        .trim()
        .split(/\n(?=\/)/u)
        .map((rule) => rule.split('\n'))
        .map(([path = '', ...lines]) => [path, headersIn(lines, /^ {2}([\w-]+): (.+)$/u)]),
    );
    expect([...rules.keys()]).toEqual(['/', '/assets/*', '/favicon.svg', '/index.html', '/sw.js']);
    expect(rules.get('/assets/*')).toEqual(rules.get('/index.html'));
    expect(rules.get('/')).toEqual(rules.get('/index.html'));
    return { page: rules.get('/index.html') ?? {}, serviceWorker: rules.get('/sw.js') ?? {} };
  },
  // What a section sets is added to what is set around it.
  '.htaccess': (text) => {
    const [around = '', inside = ''] = text.split(/ {2}<Files "sw\.js">\n/u);
    const set = /^\s*Header always set ([\w-]+) "(.+)"$/u;
    const of = (part: string) =>
      headersIn(
        part.split('\n').filter((line) => set.test(line)),
        set,
      );
    return { page: of(around), serviceWorker: { ...of(around), ...of(inside) } };
  },
  // A location that adds headers has none of those around it.
  'headers/nginx.conf': (text) => {
    const add = /^add_header ([\w-]+) "(.+)" always;$/u;
    const blocks = blocksOf(text);
    return {
      page: headersIn(blocks.get(''), add),
      serviceWorker: headersIn(blocks.get(String.raw`location ~ /sw\.js$`), add),
    };
  },
  'headers/Caddyfile': (text) => {
    const blocks = blocksOf(text);
    expect(blocks.get('')).toEqual(['@serviceWorker path */sw.js', '@others not path */sw.js']);
    const field = /^([\w-]+) "(.+)"$/u;
    return {
      page: headersIn(blocks.get('header @others'), field),
      serviceWorker: headersIn(blocks.get('header @serviceWorker'), field),
    };
  },
  // A location adds to what is sent around it, and IIS answers with an error where a header is then there twice.
  'web.config': (text) => {
    const [around = '', inside = ''] = text.split('<location path="sw.js">');
    const sent = (part: string, before: Headers) => {
      const headers = new Map(Object.entries(before));
      const elements = part.matchAll(/<(add|remove) name="([^"]+)"(?: value="([^"]*)")? \/>/gu);
      for (const [, element, name = '', value = ''] of elements) {
        if (element === 'remove') headers.delete(name);
        else if (headers.has(name)) throw new Error(`${name} is there already`);
        else headers.set(name, value);
      }
      return Object.fromEntries(headers);
    };
    const page = sent(around, {});
    return { page, serviceWorker: sent(inside, page) };
  },
};

describe('the header files', () => {
  it('are those that are read back here', () => {
    expect(files.map(({ path }) => path).toSorted()).toEqual(Object.keys(readers).toSorted());
  });

  it.each(Object.entries(readers))('%s sends what the table says', (path, read) => {
    const { page, serviceWorker } = read(textOf(path));
    expect(page).toEqual(headersOf('index.html'));
    expect(serviceWorker).toEqual(headersOf(serviceWorkerFile));
  });
});

describe('the table of headers', () => {
  it('lets the service worker alone ask, and for nothing but its own origin', () => {
    expect(headersOf('index.html')['Content-Security-Policy']).toContain("connect-src 'none'");
    expect(headersOf(serviceWorkerFile)['Content-Security-Policy']).toContain("connect-src 'self'");
    expect(headersOf(serviceWorkerFile)['Connection-Allowlist']).toBe('(response-origin)');
  });
});
