import { expect, test } from '@playwright/test';
import { build } from 'vite';
import { builtApp } from '../../fixtures/build-server';
import { filesOf, sha256Of } from '../../run/delivery/build-files';

test('the same source gives the same build, octet by octet', async ({}, testInfo) => {
  test.setTimeout(300_000);
  const folder = testInfo.outputPath('again');
  await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  expect(digestsIn(folder)).toEqual(digestsIn(builtApp));
});

function digestsIn(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(filesOf(folder).map(({ path, bytes }) => [path, sha256Of(bytes)]));
}
