import { beforeEach, describe, expect, it, test } from 'vitest';
import { directOperations } from '@/pki/worker/direct-operations';
import { latestOf } from '@/simulation/vendor/order';
import { planReissue, type ReissueCertificate } from '@/simulation/vendor/vendor-reissue';
import { recordOf } from '@/simulation/world/world';
import { anInstalledLab, anOrder, must, type TestLab } from '@/testing/lab';
import { aForeignRequest, orderOf, placeOrder } from '@/testing/vendor-orders';
import { createReadOrderPassword } from './order-certificate';
import type { Order } from '@/simulation/world/vendor-records';

const day = 86_400_000;
let lab: TestLab;
let order: Order;

beforeEach(async () => {
  lab = await anInstalledLab();
  const { file } = await aForeignRequest('*.sb7.com');
  order = await placeOrder(lab, file, { product: 'wildcard' });
});

function reissue(values: Partial<ReissueCertificate> = {}): ReissueCertificate {
  const { certificate } = latestOf(orderOf(lab, order.number));
  return {
    type: 'reissue-certificate',
    order: order.number,
    kind: 'duplicate',
    certificate,
    key: 'request',
    ...values,
  };
}

function certificateOf(fingerprint: string) {
  return recordOf(lab.store.world(), 'certificates', fingerprint);
}

describe('a duplicate', () => {
  it('has another key, and the names, the organization and the end of the order', async () => {
    lab.wait(40 * day);
    const { file, key } = await aForeignRequest('eg.sb7.com');
    must(await lab.perform(reissue(), { files: [file] }));
    const [first, second] = orderOf(lab, order.number).certificates;
    expect(second).toMatchObject({ kind: 'duplicate', keyMadeBy: 'customer', key });
    const before = certificateOf(first?.certificate ?? '');
    const { subject, subjectAlternativeNames, notAfter, ...after } = certificateOf(second?.certificate ?? '');
    expect(after.publicKey.fingerprint).toBe(key);
    expect({ subject, subjectAlternativeNames, notAfter }).toEqual({
      subject: before.subject,
      subjectAlternativeNames: before.subjectAlternativeNames,
      notAfter: before.notAfter,
    });
    expect(after.notBefore).toBeGreaterThan(before.notBefore);
  });

  it('says which names of its request are not in it', async () => {
    const { file } = await aForeignRequest('eg.sb7.com', [{ kind: 'dns', value: 'SB7.com' }]);
    const items = await directOperations.readFiles([file.bytes], []);
    const request = items.find((item) => item.kind === 'request')?.request;
    const plan = planReissue(lab.store.world(), reissue(), request, lab.store.now());
    expect(plan.ok && plan.value.leftOut).toEqual(['eg.sb7.com']);
  });
});

describe('a re-issue', () => {
  it('can be for the same key, without a request', async () => {
    must(await lab.perform(reissue({ kind: 're-issue', key: 'same' })));
    const [first, second] = orderOf(lab, order.number).certificates;
    expect(second).toMatchObject({ kind: 're-issue', key: first?.key });
    expect(second?.certificate).not.toBe(first?.certificate);
  });

  it('can be for a key that the vendor makes, with a password of its own', async () => {
    must(await lab.perform(reissue({ kind: 're-issue', key: 'vendor' })));
    const issued = latestOf(orderOf(lab, order.number));
    expect(issued.keyMadeBy).toBe('vendor');
    const password = await createReadOrderPassword(lab.store.storage)(order.number, issued);
    const [event] = must(
      await lab.perform({
        type: 'save-order-pfx',
        order: order.number,
        certificate: issued.certificate,
      }),
    );
    expect(password).toMatch(/^\S{12}$/);
    expect(event?.values['fileName']).toBe('star_sb7_com.pfx');
  });
});

describe('refused', () => {
  const expectRefusal = async (
    name: string,
    action: ReissueCertificate,
    files: Parameters<typeof lab.perform>[1] = {},
  ) => expect(await lab.perform(action, files)).toMatchObject({ ok: false, problem: { name } });

  test('without a request', () => expectRefusal('request-missing', reissue()));

  test('a duplicate for a key that has a certificate of the order', async () => {
    const { file } = await aForeignRequest('eg.sb7.com');
    must(await lab.perform(reissue(), { files: [file] }));
    await expectRefusal('key-has-a-certificate', reissue(), { files: [file] });
  });

  test('after the order has ended', async () => {
    lab.wait(1096 * day);
    await expectRefusal('order-expired', reissue({ kind: 're-issue', key: 'same' }));
  });

  test('for a key that others may have', async () => {
    const { file } = await aForeignRequest('eg.sb7.com');
    must(await lab.perform(reissue(), { files: [file] }));
    const { certificate } = latestOf(orderOf(lab, order.number));
    must(
      await lab.perform({
        type: 'revoke-certificate',
        order: order.number,
        certificate,
        reason: 'keyCompromise',
      }),
    );
    await expectRefusal('key-compromised', reissue({ kind: 're-issue', key: 'same' }));
    await expectRefusal('key-compromised', reissue({ kind: 're-issue' }), { files: [file] });
    expect(await lab.perform(anOrder({ product: 'wildcard' }), { files: [file] })).toMatchObject({
      ok: false,
    });
  });
});
