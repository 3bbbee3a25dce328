import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { suiteFolder } from '@/testing/certificate-suites';
import type { Item } from '../item';
import { directOperations } from '../worker/direct-operations';

/* Files as people who install certificates have them; where the folder is absent there is nothing to try. */

const folder = join(suiteFolder, 'vendor-files');

async function itemsOf(name: string, password?: string): Promise<readonly Item[]> {
  const bytes = Uint8Array.from(readFileSync(join(folder, name)));
  return directOperations.readFiles([bytes], password === undefined ? [] : [password]);
}

const letters: Readonly<Record<Item['kind'], string>> = {
  certificate: 'c',
  'private-key': 'k',
  request: 'r',
  'revocation-list': 'l',
  unknown: '?',
};

/** What a file holds, a letter an item in alphabetical order, and the password that opens it. */
const opened: readonly (readonly [file: string, holds: string, password?: string])[] = [
  ['07-umlaut.pfx', 'ck', 'Grüße1'],
  ['09-aes.pfx', 'cck', 'secret'],
  ['15-openssh.key', 'k'],
  ['17-pvk.pvk', 'k'],
  ['19-ecparam.pem', 'c'],
  ['19-ecparam-2.key', 'k'],
  ['26-secret.yaml', 'cck'],
  ['28-pembase64.b64', 'cc'],
  ['28-pembase64-2.b64', 'cc'],
  ['29-twice.cer', 'c'],
  ['31-ciscohex.txt', 'c'],
  ['34-escaped.txt', 'cc'],
  ['40-nospace-2.pem', 'c'],
  ['40-nospace-3.pem', 'c'],
  ['42-oneline.json', 'cc'],
  ['43-sclient.txt', 'cc'],
  ['44-mailnumber-2.txt', 'cc'],
  ['44-mailnumber-3.txt', 'cc'],
  ['45-mixed.crt', 'cc'],
  ['49-bomder.p7b', 'cc'],
  ['51-padded.cer', 'c'],
  ['53-pdf.txt', 'c'],
  ['54-nodashes.pem', 'c'],
  ['69-teletex.pem', 'c'],
  ['89-msreq.csr', 'r'],
];

/** Words of what it is called, and the program of the command that makes something of it. */
const named: readonly (readonly [file: string, found: RegExp, tool: string | undefined])[] = [
  ['12-jceks.jceks', /JCEKS/, 'keytool'],
  ['13-bks.bks', /BKS/, 'keytool'],
  ['18-explicit-2.key', /written out/, 'openssl'],
  ['58-rsapub.pem', /public key, without its private key/, 'openssl'],
  ['59-printed.txt', /printed description/, 'openssl'],
  ['60-lockedzip.zip', /ZIP archive with a password/, '7z'],
];

describe.skipIf(!existsSync(folder))('files of vendors', () => {
  test.each(opened.map(([file, holds, password]) => ({ file, holds, password })))(
    '$file is opened',
    async ({ file, holds, password }) => {
      const items = await itemsOf(file, password);
      const found = items.map(({ kind }) => letters[kind]).sort();
      expect(found.join('')).toBe(holds);
    },
  );

  test.each(named)('%s is named', async (file, found, tool) => {
    const items = await itemsOf(file);
    const unknown = items.find((item) => item.kind === 'unknown');
    expect(unknown?.found).toMatch(found);
    expect(unknown?.wayOut?.[0]).toBe(tool);
  });

  test('an algorithm of tomorrow has its name', async () => {
    const [item] = await itemsOf('23-mldsa.pem');
    expect(item?.kind === 'certificate' && item.certificate.publicKey.name).toMatch(/ML-DSA/);
  });

  test('certificates stand open in a PFX whose key is locked', async () => {
    const items = await itemsOf('02-plaincerts.pfx');
    expect(items.map(({ kind }) => kind)).toContain('certificate');
    expect(items).toContainEqual(expect.objectContaining({ reason: 'password-missing' }));
  });

  test('what lies beside certificates in an archive is by the way', async () => {
    const items = await itemsOf('62-vendorzip.zip');
    const others = items.filter((item) => item.kind === 'unknown');
    expect(items.filter(({ kind }) => kind === 'certificate')).toHaveLength(2);
    expect(new Set(others.map(({ reason }) => reason))).toEqual(new Set(['nothing-recognised']));
    expect(others.every(({ origin }) => origin.entry !== undefined)).toBe(true);
  });
});
