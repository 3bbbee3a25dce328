import { expect, test } from 'vitest';
import { browserConnection } from '@/simulation/connections/browser';
import { latestOf } from '@/simulation/vendor/order';
import { anInstalledLab, anOrder, aRequest, fileOf, must, openLab } from '@/testing/lab';
import { aForeignRequest, delivered, orderOf, placeOrder } from '@/testing/vendor-orders';
import { createReadOrderPassword } from '../../vendor/order-certificate';
import { saveLabFile } from './save-lab-file';

const password = 'correct horse battery';
const https = { scheme: 'https', host: 'sb7-hq.sb7.com' } as const;

test('orders with their certificates, domains, lists and passwords come back from a lab file, and undo leaves them whole', async () => {
  const lab = await anInstalledLab();
  must(await lab.perform(aRequest()));
  const order = await placeOrder(lab, await fileOf(lab, 'file-1'), { fault: 'old-root' });
  const { certificate } = latestOf(order);
  const { number } = order;
  must(
    await lab.perform({
      type: 'reissue-certificate',
      order: number,
      kind: 're-issue',
      certificate,
      key: 'same',
    }),
  );
  const bundle = await delivered(lab, orderOf(lab, number), 'bundle');
  const install = { type: 'install-certificate', slot: 'headquarters-https', accepted: [] } as const;
  must(await lab.perform(install, { files: [bundle] }));
  const who = { commonName: 'conf.sb7.com', organization: 'ShoreTel', city: 'Sunnyvale', country: 'US' };
  must(await lab.perform(anOrder({ ...who, keyMadeBy: 'vendor' })));
  const made = latestOf(orderOf(lab, 'HS-100002'));
  const again = { type: 'reissue-certificate', order: 'HS-100002', kind: 're-issue' } as const;
  must(await lab.perform({ ...again, certificate: made.certificate, key: 'vendor' }));
  must(await lab.perform({ type: 'start-domain-proof', domain: 'other.com', method: 'email' }));
  const { certificate: latest } = latestOf(orderOf(lab, number));
  const revoke = { type: 'revoke-certificate', order: number, certificate: latest } as const;
  must(await lab.perform({ ...revoke, reason: 'superseded' }));
  const before = lab.store.world();
  const saved = await saveLabFile(lab.store, password);
  if (!saved.ok) throw new Error(saved.problem.name);

  const other = await openLab();
  must(await other.perform({ type: 'install-site', keySource: 'training', seed: '0ther' }));
  const open = { type: 'open-lab-file', withKeys: true } as const;
  must(await other.perform(open, { files: [saved.value], secrets: { password } }));
  const after = other.store.world();
  expect(after.orders).toEqual(before.orders);
  expect(after.domains).toEqual(before.domains);
  expect(after.authorities).toEqual(before.authorities);
  expect(after.revocationLists).toMatchObject(before.revocationLists);

  const settings = { checksRevocation: true };
  must(await other.perform({ type: 'change-pc-settings', pc: 'trainee', settings }));
  must(await other.perform({ type: 'advance-clock', by: 60_000 }));
  const { reasons } = browserConnection(other.store.world(), https, other.store.now());
  expect(reasons.map(({ name }) => name)).toContain('revoked');
  const read = createReadOrderPassword(other.store.storage);
  for (const issued of orderOf(other, 'HS-100002').certificates)
    expect(await read('HS-100002', issued)).toMatch(/^\S{12}$/);
  const { file } = await aForeignRequest('pbx.sb7.com');
  await placeOrder(other, file);
  must(await other.perform({ type: 'undo' }));
  expect(other.store.world().orders).toEqual(before.orders);
});
