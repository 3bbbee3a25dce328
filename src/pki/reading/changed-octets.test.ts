import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bytes } from '@/base/bytes';
import { issue, type Issued } from '@/testing/certificates';
import { contentOf, sampleMaterial, type SampleMaterial } from '@/testing/container-samples';
import { aToolFolder, hasTool } from '@/testing/outside-tools';
import { canMakeSmallFiles, smallFiles } from '@/testing/small-files';
import { casesOf } from '@/testing/soak';
import type { Item } from '../item';
import { directOperations } from '../worker/direct-operations';

/* Whatever octet of whatever file is changed, the answer is a typed one: nothing is thrown, nothing else changes. */

const folder = aToolFolder();
let material: SampleMaterial;
let issued: Issued;

beforeAll(async () => {
  issued = await issue('hq.sb7.com');
  if (hasTool('openssl')) material = await sampleMaterial(folder);
});

afterAll(() => folder.remove());

function withChange(file: Bytes, at: number, mask: number): Bytes {
  const changed = file.slice();
  changed[at] = (changed[at] ?? 0) ^ mask;
  return changed;
}

const known: Readonly<Record<Item['kind'], true>> = {
  certificate: true,
  'private-key': true,
  request: true,
  'revocation-list': true,
  unknown: true,
};
const kinds = Object.keys(known);
/** To end what hangs. Milliseconds. */
const longest = casesOf(120_000, 600_000);
const changesInOneCase = 60;
const cases = casesOf(3, 100);

describe.skipIf(!canMakeSmallFiles)(
  `${String(smallFiles.length * cases * changesInOneCase)} changed files`,
  () => {
    test.each(smallFiles)(
      '$name',
      async ({ make }) => {
        const file = Uint8Array.from(await make(material));
        const change = fc.record({ at: fc.nat(file.length - 1), mask: fc.integer({ min: 1, max: 255 }) });
        const changes = fc.uniqueArray(change, {
          minLength: changesInOneCase,
          maxLength: changesInOneCase,
          // What is wrong with the same file is told once.
          selector: ({ at, mask }) => `${String(at)} ${String(mask)}`,
        });
        const property = fc.asyncProperty(changes, async (chosen) => {
          const changed = chosen.map(({ at, mask }) => withChange(file, at, mask));
          const items = await directOperations.readFiles(changed, ['secret']);
          expect(items.every(({ kind }) => kinds.includes(kind))).toBe(true);
          expect(new Set(items.map(({ origin }) => origin.file)).size).toBe(changed.length);
        });
        await fc.assert(property, { numRuns: cases });
        const after = await directOperations.readFiles([issued.certificate.der], []);
        expect(contentOf(after)).toEqual([issued.certificate.fingerprint]);
      },
      longest,
    );

    test(
      'files cut off anywhere',
      async () => {
        for (const { make } of smallFiles) {
          const file = Uint8Array.from(await make(material));
          const cut = Array.from({ length: 40 }, (_, index) =>
            file.slice(0, Math.floor((file.length * index) / 40)),
          );
          const items = await directOperations.readFiles(cut, ['secret']);
          expect(items.every(({ kind }) => kinds.includes(kind))).toBe(true);
        }
      },
      longest,
    );
  },
);
