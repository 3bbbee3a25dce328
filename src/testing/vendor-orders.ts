import type { GivenFile } from '@/actions/preparation/preparation';
import { toUtf8 } from '@/base/bytes';
import { directOperations } from '@/pki/worker/direct-operations';
import { toPem } from '@/pki/pem';
import { aName, type GeneralName } from '@/pki/distinguished-name';
import { latestOf, type OrderCertificate } from '@/simulation/vendor/order';
import type { DeliveryFileName } from '@/simulation/vendor/vendor-delivery';
import { recordOf } from '@/simulation/world/world';
import { anOrder, fileOf, must, type TestLab } from './lab';
import type { Order } from '@/simulation/world/vendor-records';

/** A request of a server outside the lab, for a key of its own. */
export async function aForeignRequest(commonName: string, names: readonly GeneralName[] = []) {
  const { keyPair } = await directOperations.generateKey(2048);
  const subject = aName([
    ['C', 'US'],
    ['ST', 'California'],
    ['L', 'Sunnyvale'],
    ['O', 'ShoreTel'],
    ['CN', commonName],
  ]);
  const request = await directOperations.createRequest({ subject, subjectAlternativeNames: names }, keyPair);
  const file: GivenFile = { name: 'foreign.csr', bytes: toUtf8(toPem('CERTIFICATE REQUEST', request.der)) };
  return { file, key: keyPair.publicKey.fingerprint, keyPair };
}

/** Places an order for the request in a file and answers it. */
export async function placeOrder(
  lab: TestLab,
  file: GivenFile,
  values: Partial<OrderCertificate> = {},
): Promise<Order> {
  const [event] = must(await lab.perform(anOrder(values), { files: [file] }));
  return orderOf(lab, event?.values['number'] ?? '');
}

/** An order as it is now. */
export function orderOf({ store }: TestLab, number: string): Order {
  return recordOf(store.world(), 'orders', number);
}

/** Saves a file of an order's latest certificate and answers it. */
export async function delivered(lab: TestLab, order: Order, file: DeliveryFileName): Promise<GivenFile> {
  const { certificate } = latestOf(order);
  const action = { type: 'save-delivery', order: order.number, certificate, file } as const;
  const [event] = must(await lab.perform(action));
  return fileOf(lab, event?.values['file'] ?? '');
}
