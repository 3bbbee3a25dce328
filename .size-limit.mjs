/** How large the built scripts may be, compressed. Read from the build itself, so that no chunk is forgotten. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const dist = new URL('dist/', import.meta.url);
const assets = new URL('assets/', dist);

const atOnce = /(?:from|^import|;import)\s*["']\.\/([\w.-]+\.js)["']/g;
const sometime = /(?:from|import)\s*\(?\s*["'`]\.\/([\w.-]+\.js)["'`]/g;

/** Chunks with all that they import, in the ways that the pattern finds. */
function graphOf(names, pattern, seen = new Set()) {
  for (const name of names.filter((other) => !seen.has(other))) {
    seen.add(name);
    const source = readFileSync(new URL(name, assets), 'utf8');
    graphOf(matchesOf(source, pattern), pattern, seen);
  }
  return seen;
}

function matchesOf(source, pattern) {
  return [...source.matchAll(pattern)].map(([, name]) => name);
}

const html = readFileSync(new URL('index.html', dist), 'utf8');
const first = graphOf(matchesOf(html, /assets\/([\w.-]+\.js)/g), atOnce);
const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
const workers = scripts.filter((name) => name.startsWith('pki-worker-'));
const workerAtStart = graphOf(workers, atOnce);
const workerLater = [...graphOf(workers, sometime)].filter((name) => !workerAtStart.has(name));
const inWorker = new Set([...workerAtStart, ...workerLater]);
const publicRoots = scripts.filter((name) => name.startsWith('public-roots-'));
const later = scripts.filter((name) => !first.has(name) && !inWorker.has(name));

function toPath(name) {
  return fileURLToPath(new URL(name, assets));
}

export default [
  { name: 'first page', path: [...first].map(toPath), gzip: true, limit: '115 kB' },
  { name: 'worker at start', path: [...workerAtStart].map(toPath), gzip: true, limit: '45 kB' },
  // They come when files are looked at for a device.
  { name: 'public roots', path: publicRoots.map(toPath), gzip: true, limit: '60 kB' },
  // In the worker these are the writers with PKI.js, and the judge of chains.
  ...[...workerLater, ...later]
    .filter((name) => !publicRoots.includes(name))
    .map((name) => ({ name, path: toPath(name), gzip: true, limit: '90 kB' })),
];
