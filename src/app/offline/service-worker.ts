/*
 * Keeps every file of one build, so that the app opens and works without a network. The browser runs it apart from
 * all pages. It takes a build as a whole: each file is held against the digest that the build wrote down, and one that is
 * missing or different leaves the build before in place. A newer build waits until a page asks for it, or until no page
 * is open any more. Pages that are open then go on with the build that they began with: the one before the present is kept too.
 */
import type { ServiceWorkerMessage } from './service-worker-message';

/** Written in by the build (`e2e/run/delivery/offline-files.ts`): the page as `./`, and all other files by their path. */
declare const __OFFLINE_FILES__: readonly { readonly path: string; readonly integrity: string }[];
/** Written in as well: another one for every build that differs. */
declare const __BUILD__: string;

/** An event that lasts as long as the work that it is given. */
interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchingEvent extends LastingEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface ServiceWorkerEvents {
  readonly install: LastingEvent;
  readonly activate: LastingEvent;
  readonly fetch: FetchingEvent;
  readonly message: MessageEvent<unknown>;
}

/** What is used of a service worker's globals; the types of pages do not have them. */
interface ServiceWorkerGlobals {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof ServiceWorkerEvents>(
    name: Name,
    listener: (event: ServiceWorkerEvents[Name]) => void,
  ): void;
}

const worker = globalThis as unknown as ServiceWorkerGlobals;
const { scope } = worker.registration;
const prefix = `lab of ${scope} `;
const ownCache = `${prefix}${__BUILD__}`;
const page = './';

/** At once: pages of the same browser have the connection before them. */
const lanes = 3;

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));
worker.addEventListener('activate', (event) =>
  event.waitUntil(forgetOldBuilds().then(() => worker.clients.claim())),
);
worker.addEventListener('message', ({ data }) => {
  if (data === ('take-over' satisfies ServiceWorkerMessage)) void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const path = pathOf(event.request);
  if (path !== undefined) event.respondWith(answer(path, event.request));
});

async function keepAll(): Promise<void> {
  const cache = await caches.open(ownCache);
  const queue = [...__OFFLINE_FILES__];
  const keepInTurn = async () => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift())
      await cache.put(addressOf(file.path), await fetched(file));
  };
  await Promise.all(Array.from({ length: lanes }, keepInTurn));
}

/** Out of the build before where it has the file: names of assets change with what is in them. */
async function fetched({ path, integrity }: (typeof __OFFLINE_FILES__)[number]): Promise<Response> {
  const isAsset = path.startsWith('assets/');
  const known = isAsset ? await caches.match(addressOf(path), { ignoreVary: true }) : undefined;
  if (known !== undefined) return known;
  const response = await fetch(addressOf(path), { integrity, cache: isAsset ? 'default' : 'no-cache' });
  if (!response.ok) throw new Error(`${path} was answered with ${String(response.status)}`);
  return response;
}

/** All but the present build and the one before it, which pages may still be of. */
async function forgetOldBuilds(): Promise<void> {
  const builds = (await caches.keys()).filter((name) => name.startsWith(prefix));
  const before = builds.filter((name) => name !== ownCache);
  await Promise.all(before.slice(0, -1).map((name) => caches.delete(name)));
}

/** The path of a file that may be kept; undefined for what the network shall answer. */
function pathOf({ method, url }: Request): string | undefined {
  const address = new URL(url);
  address.search = '';
  address.hash = '';
  if (method !== 'GET' || !address.href.startsWith(scope)) return undefined;
  const path = address.href.slice(scope.length);
  if (path === '' || path === 'index.html') return page;
  const isKept = path.startsWith('assets/') || __OFFLINE_FILES__.some((file) => file.path === path);
  return isKept ? path : undefined;
}

async function answer(path: string, request: Request): Promise<Response> {
  const own = await caches.open(ownCache);
  const kept =
    (await own.match(addressOf(path), { ignoreVary: true })) ??
    (await caches.match(addressOf(path), { ignoreVary: true }));
  return kept ?? fetch(request);
}

function addressOf(path: string): string {
  return new URL(path, scope).href;
}
