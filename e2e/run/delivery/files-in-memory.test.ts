import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as ask, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FilesInMemory } from './files-in-memory';

const headers = { 'X-Content-Type-Options': 'nosniff' };
let temporary = '';
let folder = '';
let isFar = false;
let close: () => void;
let port = 0;

beforeEach(async () => {
  temporary = mkdtempSync(join(tmpdir(), 'files-in-memory-'));
  folder = join(temporary, 'served');
  mkdirSync(folder);
  writeFileSync(join(temporary, 'outside'), 'not to be had');
  isFar = false;
  writeFileSync(join(folder, 'index.html'), '<p>The page</p>');
  writeFileSync(join(folder, 'script.js'), 'first');
  const files = new FilesInMemory(() => isFar);
  const server = createServer((request, response) => {
    void files
      .send(folder, headers, request, response)
      .then((isSent) => isSent || response.writeHead(404).end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
  close = () => {
    server.close();
    server.closeAllConnections();
  };
});

afterEach(() => {
  close();
  rmSync(temporary, { recursive: true });
});

/** The path as it is written, which `fetch` would tidy up. */
async function answered(
  path: string,
  { method = 'GET', ...sent }: OutgoingHttpHeaders & { method?: string } = {},
) {
  const request = ask({ host: '127.0.0.1', port, path, method, headers: sent }).end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
}

it('sends the page for the folder itself, with its type and what else is to be sent', async () => {
  const { status, headers: sent, body } = await answered('/?any=thing');
  expect([status, body.toString()]).toEqual([200, '<p>The page</p>']);
  expect(sent).toMatchObject({
    'content-type': 'text/html',
    'content-length': '15',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
});

it.each([
  '/missing.js',
  '/assets',
  '/../outside',
  '/%2e%2e/outside',
  '/..%2foutside',
  String.raw`/..\outside`,
])('sends nothing for %s', async (path) => {
  writeFileSync(join(folder, '..', 'outside'), 'not to be had');
  expect((await answered(path)).status).toBe(404);
  rmSync(join(folder, '..', 'outside'));
});

it('sends nothing to who wants to change a file', async () => {
  expect((await answered('/script.js', { method: 'PUT' })).status).toBe(404);
  expect(await answered('/script.js', { method: 'HEAD' })).toMatchObject({
    status: 200,
    body: Buffer.alloc(0),
  });
});

it('sends a file that has changed as it is now, and nothing anew that has not', async () => {
  const before = await answered('/script.js');
  const tag = String(before.headers.etag);
  expect((await answered('/script.js', { 'if-none-match': tag })).status).toBe(304);
  writeFileSync(join(folder, 'script.js'), 'second one');
  const after = await answered('/script.js', { 'if-none-match': tag });
  expect([after.status, after.body.toString()]).toEqual([200, 'second one']);
});

it('compresses for other computers alone', async () => {
  expect(
    (await answered('/script.js', { 'accept-encoding': 'gzip' })).headers['content-encoding'],
  ).toBeUndefined();
  isFar = true;
  const { headers: sent, body } = await answered('/script.js', { 'accept-encoding': 'gzip' });
  expect(sent).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
  expect(gunzipSync(body).toString()).toBe('first');
});
