import { beforeAll, describe, expect, it, test } from 'vitest';
import { fromUtf8 } from '@/base/bytes';
import { directOperations } from '@/pki/worker/direct-operations';
import { aReferenceName } from '@/pki/names/matches-name';
import { validateCertificate } from '@/pki/path/validate-certificate';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import { latestOf } from '@/simulation/vendor/order';
import { type DeliveryFileName, deliveryFiles, passwordArrival } from '@/simulation/vendor/vendor-delivery';
import { nextEvent } from '@/simulation/clock/next-event';
import { certificatesInStore, traineePc } from '@/simulation/pc/certificate-stores';
import { anInstalledLab, anOrder, aRequest, fileOf, must, noteTime, type TestLab } from '@/testing/lab';
import { delivered, orderOf, placeOrder } from '@/testing/vendor-orders';
import type { PracticeFault, Order } from '@/simulation/world/vendor-records';

const day = 86_400_000;
let lab: TestLab;

beforeAll(async () => {
  lab = await anInstalledLab();
  must(await lab.perform(aRequest()));
});

async function orderWith(fault: PracticeFault | 'none'): Promise<Order> {
  return placeOrder(lab, await fileOf(lab, 'file-1'), { fault });
}

async function certificatesIn(order: Order, name: DeliveryFileName) {
  const { bytes } = await delivered(lab, order, name);
  const items = await directOperations.readFiles([bytes], []);
  return items.flatMap((item) => (item.kind === 'certificate' ? [item.certificate] : []));
}

const namesOf = (order: Order) => deliveryFiles(order, latestOf(order)).map(({ name }) => name);

/** What a PC of the lab says of the certificate with the issuers that came with it. */
async function verdictOn(order: Order) {
  const all = await certificatesIn(order, namesOf(order).includes('all') ? 'all' : 'certificate');
  const { certificate: own } = latestOf(order);
  const certificate = all.find(({ fingerprint }) => fingerprint === own);
  if (certificate === undefined) throw new Error('the delivery has the certificate');
  const anchors = certificatesInStore(lab.store.world(), traineePc, 'trusted-root');
  const report = validateCertificate({
    certificate,
    intermediates: all,
    anchors,
    at: noteTime,
    purpose: 'serverAuth',
    nameRule: 'san-only',
    profile: 'plain',
    name: aReferenceName('sb7-hq.sb7.com'),
    verdicts: await collectVerdicts([...all, ...anchors], directOperations, {}),
  });
  return report.results.find(({ status }) => status === 'failed')?.problem ?? report.state;
}

describe('a delivery', () => {
  it('has the same certificates in every format, and all of them in the archive', async () => {
    const order = await orderWith('none');
    const { certificate: own, chain } = latestOf(order);
    const expected: Readonly<Record<string, readonly (string | undefined)[]>> = {
      certificate: [own],
      intermediate: [chain[0]],
      bundle: [own, chain[0]],
      root: [chain[1]],
      der: [own],
      pkcs7: [own, ...chain],
      mail: [own, chain[0]],
    };
    expect(namesOf(order)).toEqual(['all', ...Object.keys(expected)]);
    for (const [name, wanted] of Object.entries(expected)) {
      const found = await certificatesIn(order, name as DeliveryFileName);
      expect(found.map(({ fingerprint }) => fingerprint).toSorted()).toEqual(wanted.toSorted());
    }
    const { bytes, name } = await delivered(lab, order, 'all');
    expect(name).toBe('sb7-hq_sb7_com.zip');
    const entries = (await directOperations.readFiles([bytes], [])).map(({ origin }) => origin.entry);
    expect(new Set(entries)).toEqual(
      new Set(
        deliveryFiles(order, latestOf(order))
          .slice(1)
          .map(({ fileName }) => fileName),
      ),
    );
    expect(await verdictOn(order)).toBe('valid');
  });

  it('comes by mail as text that a program reads', async () => {
    const { bytes } = await delivered(lab, await orderWith('none'), 'mail');
    expect(fromUtf8(bytes)).toContain('Dear customer');
  });

  it('in two days is dated then, cannot be saved before, and the clock knows of it', async () => {
    const own = await anInstalledLab();
    must(await own.perform(aRequest()));
    const file = await fileOf(own, 'file-1');
    const order = await placeOrder(own, file, { delivery: 'in-two-days' });
    const { certificate, deliveredAt } = latestOf(order);
    expect(deliveredAt).toBe(noteTime + 2 * day);
    expect(own.store.world().certificates[certificate]?.notBefore).toBe(Date.UTC(2017, 8, 3));
    const save = { type: 'save-delivery', order: order.number, certificate, file: 'all' } as const;
    expect(await own.perform(save)).toMatchObject({ ok: false, problem: { name: 'file-not-here' } });
    expect(nextEvent(own.store.world(), noteTime)).toMatchObject({
      name: 'certificate-delivered',
      at: deliveredAt,
      certificate: 'sb7-hq.sb7.com',
    });
    must(await own.perform({ type: 'advance-clock', by: 2 * day }));
    must(await own.perform(save));
  });
});

describe('a mistake of the vendor', () => {
  test.each<[PracticeFault, string]>([
    ['missing-intermediate', 'issuer-missing'],
    ['wrong-intermediate', 'issuer-missing'],
    ['reversed-bundle', 'valid'],
    ['old-root', 'root-not-trusted'],
    ['key-of-another', 'valid'],
    ['expired', 'expired'],
    ['sha-1', 'valid'],
    ['wrong-format', 'valid'],
    ['password-by-letter', 'valid'],
  ])('%s is seen', async (fault, problem) => {
    const order = await orderWith(fault);
    expect(latestOf(order).fault).toBe(fault);
    expect(await verdictOn(order)).toBe(problem);
  });

  it('leaves the order its names and its end', async () => {
    const right = await orderWith('none');
    for (const fault of ['expired', 'sha-1', 'key-of-another'] as const) {
      const { names, endsAt } = await orderWith(fault);
      expect([names, endsAt]).toEqual([right.names, right.endsAt]);
    }
  });

  it('puts the root first in a reversed bundle', async () => {
    const order = await orderWith('reversed-bundle');
    const { certificate, chain } = latestOf(order);
    const found = await certificatesIn(order, 'bundle');
    expect(found.map(({ fingerprint }) => fingerprint)).toEqual([...chain.toReversed(), certificate]);
  });

  it('signs with SHA-1, or for a key that the customer does not have', async () => {
    const sha1 = await certificatesIn(await orderWith('sha-1'), 'certificate');
    expect(sha1[0]?.signatureAlgorithm.digest).toBe('SHA-1');
    const order = await orderWith('key-of-another');
    const [other] = await certificatesIn(order, 'certificate');
    expect(other?.publicKey.fingerprint).not.toBe(latestOf(order).key);
  });

  it('packs a binary PKCS #7 file under the name of a PEM file', async () => {
    const order = await orderWith('wrong-format');
    expect(namesOf(order)).toEqual(['certificate']);
    const { name, bytes } = await delivered(lab, order, 'certificate');
    expect([name.startsWith('sb7-hq_sb7_com'), name.endsWith('.crt'), bytes[0]]).toEqual([true, true, 0x30]);
  });

  it('is put right by a re-issue', async () => {
    const order = await orderWith('sha-1');
    const { certificate } = latestOf(order);
    const again = {
      type: 'reissue-certificate',
      order: order.number,
      kind: 're-issue',
      certificate,
    } as const;
    must(await lab.perform({ ...again, key: 'same' }));
    const [issued] = await certificatesIn(orderOf(lab, order.number), 'certificate');
    expect(issued?.signatureAlgorithm.digest).toBe('SHA-256');
  });

  it('sends a password three days later', async () => {
    const who = { commonName: 'sb7.com', organization: 'ShoreTel', city: 'Sunnyvale', country: 'US' };
    const [event] = must(
      await lab.perform(anOrder({ ...who, keyMadeBy: 'vendor', fault: 'password-by-letter' })),
    );
    const issued = latestOf(orderOf(lab, event?.values['number'] ?? ''));
    expect(passwordArrival(issued)).toBe(issued.deliveredAt + 3 * day);
    expect(nextEvent(lab.store.world(), lab.store.now())?.name).toBe('password-arrives');
  });
});
