import { zipSync } from 'fflate';
import { concatBytes, toUtf8, type Bytes } from '@/base/bytes';
import { refusal, success } from '@/base/outcome';
import { toPem } from '@/pki/pem';
import { issuedOf } from '@/simulation/vendor/order';
import {
  type DeliveryFile,
  deliveryFiles,
  deliveryMail,
  type SaveDelivery,
} from '@/simulation/vendor/vendor-delivery';
import type { SavedFileFacts } from '@/simulation/pc/files';
import { problemOf } from '@/simulation/world/problem';
import { recordOf, type World } from '@/simulation/world/world';
import { publicFile, toKeep } from '../pc/files';
import type { Preparation, Tools } from '../preparation/preparation';
import type { Order } from '@/simulation/world/vendor-records';

/** Writes the file. Refuses one that is not part of the delivery, or not delivered yet. */
export const prepareDelivery: Preparation<SaveDelivery, SavedFileFacts> = {
  prepare: async ({ action, world, at, tools }) => {
    const order = recordOf(world, 'orders', action.order);
    const issued = issuedOf(order, action.certificate);
    const files = deliveryFiles(order, issued);
    const wanted = files.find(({ name }) => name === action.file);
    if (wanted === undefined || issued.deliveredAt > at)
      return refusal(problemOf('file-not-here', undefined, { file: order.commonName }));
    const encode = (file: DeliveryFile) => encodeFile(file, { world, order, pki: tools.pki });
    const bytes =
      wanted.format === 'zip'
        ? await zipOf(
            files.filter((file) => file !== wanted),
            encode,
            at,
          )
        : await encode(wanted);
    const kind = wanted.certificates.length === 1 && wanted.format !== 'zip' ? 'certificate' : 'certificates';
    const kept = await publicFile(wanted.fileName, kind, bytes);
    return success({ facts: { file: kept.file }, ...toKeep([kept]) });
  },
};

interface Sources {
  readonly world: World;
  readonly order: Order;
  readonly pki: Tools['pki'];
}

async function encodeFile(
  { format, certificates }: DeliveryFile,
  { world, order, pki }: Sources,
): Promise<Bytes> {
  const ders = certificates.map((fingerprint) => recordOf(world, 'certificates', fingerprint).der);
  if (format === 'pkcs7') return pki.encodePkcs7(ders);
  if (format === 'der') return concatBytes(...ders.slice(0, 1));
  const blocks = ders.map((der) => toPem('CERTIFICATE', der));
  return toUtf8(format === 'mail' ? deliveryMail(order, blocks) : blocks.join(''));
}

async function zipOf(
  files: readonly DeliveryFile[],
  encode: (file: DeliveryFile) => Promise<Bytes>,
  at: number,
): Promise<Bytes> {
  const entries = await Promise.all(files.map(async (file) => [file.fileName, await encode(file)] as const));
  return Uint8Array.from(zipSync(Object.fromEntries(entries), { mtime: at }));
}
