import { beforeAll, expect, test } from 'vitest';
import { type Bytes, toUtf8 } from '@/base/bytes';
import { type Issued, issueServer } from '@/testing/certificates';
import { rememberFiles } from './client';
import { directOperations } from './direct-operations';

let server: Issued;
let pfx: Bytes;

beforeAll(async () => {
  server = await issueServer('hq.sb7.com');
  pfx = await directOperations.encodePfx({
    certificate: server.certificate.der,
    chain: [],
    pkcs8: server.key.pkcs8,
    friendlyName: 'hq',
    password: 'secret',
  });
});

/** A remembering reader with the number of times that files were really read. */
function aReader() {
  let count = 0;
  const read = rememberFiles((...asked) => {
    count += 1;
    return directOperations.readFiles(...asked);
  });
  return { read, readings: () => count };
}

test('files are opened once with a password, and again with another', async () => {
  const { read, readings } = aReader();
  const wrong = await read([pfx], ['wrong']);
  expect(wrong).toMatchObject([{ kind: 'unknown', reason: 'password-wrong' }]);
  const items = await read([pfx], ['secret']);
  expect(items.map(({ kind }) => kind).toSorted()).toEqual(['certificate', 'private-key']);
  expect(await read([pfx], ['secret'])).toBe(items);
  expect(readings()).toBe(2);
});

test('the same first file beside another is read again, and so is a copy', async () => {
  const { read, readings } = aReader();
  await read([pfx], ['secret']);
  expect(await read([pfx, toUtf8('a letter')], ['secret'])).toHaveLength(3);
  await read([pfx.slice()], ['secret']);
  expect(readings()).toBe(3);
});

test('without a password nothing is derived, and nothing remembered', async () => {
  const { read, readings } = aReader();
  await read([server.certificate.der], []);
  await read([server.certificate.der], []);
  expect(readings()).toBe(2);
});
