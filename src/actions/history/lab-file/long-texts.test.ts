import { expect, test } from 'vitest';
import { toUtf8 } from '@/base/bytes';
import type { DistinguishedName } from '@/pki/distinguished-name';
import { limits } from '@/pki/gate/limits';
import { toPem } from '@/pki/pem';
import { directOperations } from '@/pki/worker/direct-operations';
import { anInstalledLab, must, openLab, type TestLab } from '@/testing/lab';
import { saveLabFile } from './save-lab-file';

const longest = 'a'.repeat(limits.characterString);
const longestIdentifier = `1.3${'.127'.repeat(limits.objectIdentifier - 1)}`;

/** Reads a request with that name into the practice CA. */
async function importRequest(lab: TestLab, subject: DistinguishedName): Promise<void> {
  const { keyPair } = await directOperations.generateKey('P-256');
  const subjectAlternativeNames = [{ kind: 'uri', value: `https://${'a'.repeat(3_000)}/` }] as const;
  const { der } = await directOperations.createRequest({ subject, subjectAlternativeNames }, keyPair);
  const file = { name: 'long.csr', bytes: toUtf8(toPem('CERTIFICATE REQUEST', der)) };
  must(await lab.perform({ type: 'import-practice-items' }, { files: [file] }));
}

test.each<[string, DistinguishedName]>([
  ['texts as long as they are read', [[{ type: '2.5.4.3', value: longest }]]],
  ['identifiers as long as they are read', [[{ type: longestIdentifier, value: 'text' }]]],
])('a request with %s comes back from a lab file', async (_label, subject) => {
  const lab = await anInstalledLab();
  await importRequest(lab, subject);
  const saved = await saveLabFile(lab.store);
  if (!saved.ok) throw new Error(saved.problem.name);
  const other = await openLab();
  must(await other.perform({ type: 'install-site', keySource: 'training', seed: '0ther' }));
  must(await other.perform({ type: 'open-lab-file', withKeys: false }, { files: [saved.value] }));
  expect(other.store.world().practiceRequests).toEqual(lab.store.world().practiceRequests);
});

test('half a character of a typed name is written as the replacement character', async () => {
  const lab = await anInstalledLab();
  await importRequest(lab, [[{ type: '2.5.4.3', value: 'a\uD800b' }]]);
  const [request] = Object.values(lab.store.world().practiceRequests);
  expect(request?.subject).toEqual([[{ type: '2.5.4.3', value: 'a\uFFFDb' }]]);
});

test('a site with a text as long as somebody can paste comes back from a lab file', async () => {
  const lab = await anInstalledLab();
  const site = {
    company: 'Example',
    domain: 'example.com',
    insidePrefix: '10.7',
    outsidePrefix: '203.0.113',
  };
  const place = { city: longest, state: 'Ontario', country: 'CA' };
  must(await lab.perform({ type: 'rename-site', ...site, ...place, hosts: {} }));
  const saved = await saveLabFile(lab.store);
  if (!saved.ok) throw new Error(saved.problem.name);
  const other = await openLab();
  must(await other.perform({ type: 'install-site', keySource: 'training', seed: '0ther' }));
  must(await other.perform({ type: 'open-lab-file', withKeys: false }, { files: [saved.value] }));
  expect(other.store.world().equipment).toEqual(lab.store.world().equipment);
});
