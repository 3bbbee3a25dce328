import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Headers } from './headers.ts';

const compress = promisify(gzip);

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
};

/** By the end of a file's name. */
export function typeOf(name: string): string {
  return types[extname(name)] ?? 'application/octet-stream';
}

/** The path of what is asked for, below the folder that is served: `index.html` for the folder itself. */
export function pathAsked(url = '/'): string {
  // What is no address is no file either.
  const { pathname } = new URL(URL.canParse(url, 'http://any') ? url : '/?', 'http://any');
  return pathname === '/' ? 'index.html' : pathname.slice(1);
}

interface Kept {
  /** Another one when the file on the disk has changed. */
  readonly tag: string;
  readonly bytes: Buffer;
  /** Once it was wanted. */
  compressed?: Promise<Buffer>;
}

/**
 * Files as a web server sends them, out of memory as long as they do not change on the disk. Other computers get them
 * compressed, which is done once a file; on the same computer that would cost more than it saves.
 */
export class FilesInMemory {
  readonly #kept = new Map<string, Kept>();
  readonly #isFar: (request: IncomingMessage) => boolean;

  constructor(isFar: (request: IncomingMessage) => boolean = comesFromAfar) {
    this.#isFar = isFar;
  }

  /** Sends a file of a folder. False where there is none, or something else is wanted of it: then nothing is sent. */
  async send(
    folder: string,
    headers: Headers,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<boolean> {
    const path = pathAsked(request.url);
    const kept = isReading(request) ? await this.#read(join(folder, path)) : undefined;
    if (kept === undefined) return false;
    // Asked for again each time, and sent again only when it is another one.
    const about = { 'Cache-Control': 'no-cache', 'Content-Type': typeOf(path), ETag: kept.tag, ...headers };
    if (request.headers['if-none-match'] === kept.tag) response.writeHead(304, about).end();
    else if (this.#isFar(request)) await sendCompressed(kept, about, response);
    else sendBytes(kept.bytes, about, response);
    return true;
  }

  async #read(file: string): Promise<Kept | undefined> {
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile() !== true) return undefined;
    const tag = `W/"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"`;
    const before = this.#kept.get(file);
    if (before?.tag === tag) return before;
    const kept = { tag, bytes: await readFile(file) };
    this.#kept.set(file, kept);
    return kept;
  }
}

function isReading({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

function comesFromAfar({ headers, socket }: IncomingMessage): boolean {
  const { remoteAddress = '' } = socket;
  const isNear = /^(?:::1|(?:::ffff:)?127\.)/u.test(remoteAddress);
  return !isNear && /\bgzip\b/u.test(String(headers['accept-encoding']));
}

async function sendCompressed(kept: Kept, headers: Headers, response: ServerResponse): Promise<void> {
  const bytes = await (kept.compressed ??= compress(kept.bytes));
  sendBytes(bytes, { ...headers, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' }, response);
}

function sendBytes(bytes: Buffer, headers: Headers, response: ServerResponse): void {
  response.writeHead(200, { ...headers, 'Content-Length': bytes.length }).end(bytes);
}
