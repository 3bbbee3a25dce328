/** How large the built scripts may be, compressed. Read from the build itself, so that no chunk is forgotten. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const dist = new URL('dist/', import.meta.url);
const assets = new URL('assets/', dist);

/** The chunks that a chunk imports before it runs; chunks that it loads later are not among them. */
function importsOf(name) {
  const source = readFileSync(new URL(name, assets), 'utf8');
  return [...source.matchAll(/(?:from|^import|;import)\s*["']\.\/([\w.-]+\.js)["']/g)].map(
    ([, chunk]) => chunk,
  );
}

function graphOf(names, seen = new Set()) {
  for (const name of names) {
    if (seen.has(name)) continue;
    seen.add(name);
    graphOf(importsOf(name), seen);
  }
  return seen;
}

const html = readFileSync(new URL('index.html', dist), 'utf8');
const first = graphOf([...html.matchAll(/assets\/([\w.-]+\.js)/g)].map(([, name]) => name));
const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
const worker = graphOf(scripts.filter((name) => name.startsWith('pki-worker-')));
const later = scripts.filter((name) => !first.has(name) && !worker.has(name));

function toPath(name) {
  return fileURLToPath(new URL(name, assets));
}

export default [
  { name: 'first page', path: [...first].map(toPath), gzip: true, limit: '115 kB' },
  { name: 'worker', path: [...worker].map(toPath), gzip: true, limit: '105 kB' },
  ...later.map((name) => ({ name, path: toPath(name), gzip: true, limit: '90 kB' })),
];
