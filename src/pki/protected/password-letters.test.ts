import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aToolFolder, hasTool } from '@/testing/outside-tools';
import { directOperations } from '../worker/direct-operations';

/* Passwords with letters beyond ASCII, as the code page of a console has them when OpenSSL is given them. */

const folder = aToolFolder();
afterAll(() => folder.remove());

beforeAll(() => {
  if (!hasTool('openssl')) return;
  folder.run(
    'openssl',
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-subj',
    '/CN=hq',
    '-keyout',
    'k',
    '-out',
    'c',
  );
});

describe.skipIf(!hasTool('openssl'))('a PFX opens whole', () => {
  test.each<readonly [page: string, password: string, octets: readonly number[]]>([
    ['Latin-1', 'Grüße1', [0x47, 0x72, 0xfc, 0xdf, 0x65, 0x31]],
    ['code page 850', 'Grüße1', [0x47, 0x72, 0x81, 0xe1, 0x65, 0x31]],
    ['code page 1252', 'a€1', [0x61, 0x80, 0x31]],
    ['code page 852', 'žluť', [0xa7, 0x6c, 0x75, 0x9c]],
    ['code page 866', 'ключ', [0xaa, 0xab, 0xee, 0xe7]],
    ['UTF-8', 'Grüße1', [0x47, 0x72, 0xc3, 0xbc, 0xc3, 0x9f, 0x65, 0x31]],
  ])('%s', async (_, password, octets) => {
    folder.write('pass', Uint8Array.from([...octets, 0x0a]));
    folder.run(
      'openssl',
      'pkcs12',
      '-export',
      '-inkey',
      'k',
      '-in',
      'c',
      '-passout',
      'file:pass',
      '-out',
      'out.pfx',
    );
    const items = await directOperations.readFiles([folder.read('out.pfx')], [password]);
    expect(items.map(({ kind }) => kind).toSorted()).toEqual(['certificate', 'private-key']);
  });
});
