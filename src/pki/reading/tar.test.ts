import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bytes } from '@/base/bytes';
import { issue, type Issued } from '@/testing/certificates';
import { aToolFolder, hasTool } from '@/testing/outside-tools';
import { toPem } from '../pem';
import { directOperations } from '../worker/direct-operations';

/* Archives of another tar are like ZIP archives: each thing is told with the name of its file. */

const folder = aToolFolder();
afterAll(() => folder.remove());

const longFolder = `vendor/${'long '.repeat(15)}folder`;
const longName = `${longFolder}/${'long '.repeat(9)}name.pem`;
let issued: Issued;

async function entriesOf(archive: Bytes) {
  const items = await directOperations.readFiles([archive], []);
  return items.map((item) => [
    item.kind === 'unknown' ? `${item.reason}: ${item.found}` : item.kind,
    item.origin.entry,
  ]);
}

describe.skipIf(!hasTool('tar'))('tar', () => {
  beforeAll(async () => {
    issued = await issue('hq.sb7.com');
    folder.run('sh', '-c', `mkdir -p '${longFolder}'`);
    folder.write('vendor/a.der', issued.certificate.der);
    folder.write('vendor/read me.txt', 'Dear customer');
    folder.write('vendor/.DS_Store', 'x');
    folder.write('vendor/empty.txt', '');
    folder.write(longName, toPem('PRIVATE KEY', issued.key.pkcs8));
    const files = `vendor/a.der 'vendor/read me.txt' vendor/.DS_Store vendor/empty.txt '${longName}'`;
    folder.run('sh', '-c', `for f in ustar gnu pax; do tar --format=$f -cf $f.tar ${files}; done`);
    folder.run('sh', '-c', 'tar -cf outer.tar vendor/a.der gnu.tar');
  });

  test.each(['ustar', 'gnu', 'pax'])('%s', async (form) => {
    expect(await entriesOf(folder.read(`${form}.tar`))).toEqual([
      ['certificate', 'vendor/a.der'],
      ['nothing-recognised: text', 'vendor/read me.txt'],
      ['nothing-recognised: what the Finder of macOS keeps of a folder', 'vendor/.DS_Store'],
      ['empty: ', 'vendor/empty.txt'],
      ['private-key', longName],
    ]);
  });

  test('what is cut off is told with its name, and the rest is read', async () => {
    expect(await entriesOf(folder.read('ustar.tar').slice(0, 2_050))).toEqual([
      ['certificate', 'vendor/a.der'],
      ['damaged: a file in a tar archive', 'vendor/read me.txt'],
    ]);
  });

  test('an archive in an archive is named with its way out', async () => {
    const items = await directOperations.readFiles([folder.read('outer.tar')], []);
    expect(items).toMatchObject([
      { kind: 'certificate' },
      {
        found: 'a tar archive inside another',
        wayOut: ['tar', '-xf', '{file}'],
        origin: { entry: 'gnu.tar' },
      },
    ]);
  });
});
