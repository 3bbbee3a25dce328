import { describe, expect, it } from 'vitest';
import { directOperations } from '@/pki/worker/direct-operations';
import { aName } from '@/pki/distinguished-name';
import { latestOf } from '@/simulation/vendor/order';
import { recordOf } from '@/simulation/world/world';
import { anInstalledLab, anOrder, aRequest, fileOf, must, type TestLab } from '@/testing/lab';
import { createReadOrderPassword } from './order-certificate';

const byCustomer = anOrder();
const byVendor = anOrder({
  product: 'wildcard',
  keyMadeBy: 'vendor',
  commonName: '*.sb7.com',
  organization: 'ShoreTel',
  city: 'Sunnyvale',
  country: 'US',
});

function orderOf({ store }: TestLab, number: string) {
  const order = latestOf(recordOf(store.world(), 'orders', number));
  return { ...order, issued: recordOf(store.world(), 'certificates', order.certificate) };
}

function savePfx(lab: TestLab) {
  const { certificate } = orderOf(lab, 'HS-100001');
  return { type: 'save-order-pfx', order: 'HS-100001', certificate } as const;
}

function passwordOf(lab: TestLab, number: string) {
  return createReadOrderPassword(lab.store.storage)(number, orderOf(lab, number));
}

describe('an order with a request', () => {
  it('issues a certificate for the request’s key that the intermediate has signed', async () => {
    const lab = await anInstalledLab();
    must(await lab.perform(aRequest()));
    const request = await fileOf(lab, 'file-1');
    const [event] = must(await lab.perform(byCustomer, { files: [request] }));
    expect(event).toMatchObject({
      name: 'certificate-ordered',
      values: { number: 'HS-100001', name: 'sb7-hq.sb7.com', kind: 'original' },
    });
    const { issued, key, chain, keyMadeBy } = orderOf(lab, 'HS-100001');
    expect(keyMadeBy).toBe('customer');
    expect(key).toBe(lab.store.world().slots['headquarters-https']?.request?.key);
    expect(issued.publicKey.fingerprint).toBe(key);
    expect(issued.subject).toEqual(
      aName([
        ['C', 'US'],
        ['ST', 'California'],
        ['L', 'Sunnyvale'],
        ['O', 'ShoreTel'],
        ['CN', 'sb7-hq.sb7.com'],
      ]),
    );
    const issuer = recordOf(lab.store.world(), 'certificates', chain[0] ?? '');
    expect(lab.store.world().verdicts[`${issued.fingerprint} ${issuer.publicKey.fingerprint}`]).toBe('good');
    expect(issued.authorityKeyIdentifier).toBe(issuer.subjectKeyIdentifier);
  });

  it('is refused without a request and leaves the lab as it was', async () => {
    const lab = await anInstalledLab();
    const before = lab.store.snapshot();
    const outcome = await lab.perform(byCustomer, {
      files: [{ name: 'a.txt', bytes: new Uint8Array([97]) }],
    });
    expect(outcome).toMatchObject({ ok: false, problem: { name: 'request-missing' } });
    expect(lab.store.snapshot()).toBe(before);
  });

  it('has no PKCS#12 file and no password', async () => {
    const lab = await anInstalledLab();
    must(await lab.perform(aRequest()));
    must(await lab.perform(byCustomer, { files: [await fileOf(lab, 'file-1')] }));
    const outcome = await lab.perform(savePfx(lab));
    expect(outcome).toMatchObject({ ok: false, problem: { name: 'private-key-not-here' } });
    expect(await passwordOf(lab, 'HS-100001')).toBeUndefined();
  });
});

describe('an order whose key the vendor makes', () => {
  it('is delivered as a PKCS#12 file that its password opens', async () => {
    const lab = await anInstalledLab();
    must(await lab.perform(byVendor));
    const [event] = must(await lab.perform(savePfx(lab)));
    const file = recordOf(lab.store.world(), 'files', event?.values['file'] ?? '');
    expect(file).toMatchObject({ name: 'star_sb7_com.pfx', kind: 'pkcs12', holdsSecret: true });
    expect(await lab.store.storage.readContent(file.sha256)).toBeUndefined();

    const { bytes } = await fileOf(lab, event?.values['file'] ?? '');
    const password = (await passwordOf(lab, 'HS-100001')) ?? '';
    expect(password).toMatch(/^[a-z2-9A]{12}$/);
    const items = await directOperations.readFiles([bytes], [password]);
    const { certificate, chain, key } = orderOf(lab, 'HS-100001');
    const found = items.map((item) =>
      item.kind === 'certificate' ? item.certificate.fingerprint : item.kind,
    );
    expect(found.toSorted()).toEqual(['private-key', certificate, ...chain].toSorted());
    const ownKey = items.find((item) => item.kind === 'private-key');
    expect(ownKey?.keyPair.publicKey.fingerprint).toBe(key);
  });

  it('does not open with another password', async () => {
    const lab = await anInstalledLab();
    must(await lab.perform(byVendor));
    const [event] = must(await lab.perform(savePfx(lab)));
    const { bytes } = await fileOf(lab, event?.values['file'] ?? '');
    const items = await directOperations.readFiles([bytes], ['wrong']);
    expect(items).toMatchObject([{ kind: 'unknown', reason: 'password-wrong' }]);
  });

  it('keeps key and password out of the world and the journal', async () => {
    const lab = await anInstalledLab();
    must(await lab.perform(byVendor));
    const password = (await passwordOf(lab, 'HS-100001')) ?? 'none';
    const journal = JSON.stringify([await lab.store.storage.readJournal(), lab.store.world()]);
    expect(journal).not.toContain(password);
    expect(journal).not.toContain('pkcs8');
  });

  it('is a different key and password each time', async () => {
    const lab = await anInstalledLab();
    must(await lab.perform(byVendor));
    must(await lab.perform(byVendor));
    const passwords = await Promise.all(['HS-100001', 'HS-100002'].map((number) => passwordOf(lab, number)));
    expect(new Set(passwords).size).toBe(2);
    expect(orderOf(lab, 'HS-100001').key).not.toBe(orderOf(lab, 'HS-100002').key);
  });
});
