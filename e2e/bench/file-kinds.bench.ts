import { writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { toHex, toUtf8, type Bytes } from '@/base/bytes';
import { toEscapes } from '@/base/percent-escapes';
import { toPem } from '@/pki/pem';
import { directOperations } from '@/pki/worker/direct-operations';
import { issue } from '@/testing/certificates';
import { expect, test } from '../fixtures/lab-test';
import { Lab } from '../pages/desktop/lab';
import { Preflight } from '../pages/preflight/preflight';
import { watchMainThread } from './main-thread';
import { printTable, type Line } from './print-table';

/** A text of almost as much as is read of one file. */
const filled = (text: string) => toUtf8(text.repeat(Math.floor(1_900_000 / text.length)));

/** What costs most of each kind: as much of it as is read, and nothing whole in it until the end. */
function costliest(der: Bytes): readonly (readonly [title: string, file: Uint8Array])[] {
  const pem = toPem('CERTIFICATE', der);
  const hex = toHex(der);
  return [
    ['1,000 blocks of PEM', filled(pem)],
    ['PEM in quoted-printable', filled(pem.replaceAll('=', '=3D').replaceAll(/(.{60})/g, '$1=\n'))],
    ['PEM in percent codes, on one line', filled(toEscapes(pem))],
    ['PEM in base64, line by line', filled(`${btoa(pem)}\n`)],
    ['base64 without markers', filled(`${btoa(pem).replaceAll(/(.{76})/g, '$1\n')}\n\n`)],
    ['markers alone on one line', filled('BEGIN CERTIFICATE END CERTIFICATE ')],
    ['/n for each line end', filled(pem.replaceAll('\n', '/n'))],
    ['octets in hexadecimal', filled(`${hex.replaceAll(/(..)/g, '$1 ')}\n\n`)],
    [
      'octets in rows of a dump',
      filled('00000000: 3082 037f 3082 0267 a003 0201 0202 1402  0...0..g........\n'),
    ],
    ['octets in letters, four columns each', filled(`0000000${'   a'.repeat(16)}\n`)],
    ['decimal numbers, one a line', filled('48\n130\n')],
    ['codes of an address', filled('%30%82')],
    ['EBCDIC', new Uint8Array(1_900_000).fill(0xd4).fill(0xc9, 1, 3)],
    ['UTF-7', filled('+AD0-+AC0ALQ-')],
    ['UTF-16 and UTF-8 by turns', filled('a\0b\0c\0d\0abcd')],
    ['a web page', filled('<p class="x">&#45;&#x2d;&nbsp;</p>')],
    [
      'an archive of 190 files',
      zipSync(Object.fromEntries(Array.from({ length: 190 }, (_, at) => [`${String(at)}.pem`, toUtf8(pem)]))),
    ],
  ];
}

/** Milliseconds of the processor that the reading takes. */
async function effortOf(file: Uint8Array): Promise<number> {
  const before = process.cpuUsage();
  await directOperations.readFiles([Uint8Array.from(file)], []);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test('the costliest file of each kind in the pre-flight', async ({ page }, testInfo) => {
  test.setTimeout(600_000);
  const { certificate } = await issue('hq.sb7.com');
  const lab = new Lab(page);
  await lab.open();
  await lab.openProgram('Pre-flight');
  const preflight = new Preflight(page);
  const lines: Line[] = [];
  for (const [title, file] of costliest(certificate.der)) {
    const path = testInfo.outputPath(`${title.replaceAll('/', '')}.bin`);
    writeFileSync(path, file);
    const { heaviest } = await watchMainThread(page, async () => {
      await preflight.drop(path);
      await expect(preflight.verdict).toBeVisible({ timeout: 60_000 });
    });
    lines.push(
      [`${title}: reading, processor, ms`, (await effortOf(file)).toFixed(0), '≤ 2000'],
      [`${title}: heaviest task of the page, processor, ms`, heaviest.toFixed(0), '≤ 50'],
    );
    await preflight.startAnew.click();
    await page.getByRole('button', { name: 'Forget them' }).click();
    await expect(preflight.empty).toBeVisible();
  }
  printTable('The costliest file of each kind', lines);
});
