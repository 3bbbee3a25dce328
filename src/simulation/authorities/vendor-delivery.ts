import { decidedWithFile, type SavedFileFacts } from '../files';
import type { Decision } from '../decision';

/** Save an order's certificate, chain and private key as a PKCS#12 file; only where the vendor made the key. */
export interface SaveOrderPfx {
  readonly type: 'save-order-pfx';
  /** The order's number. */
  readonly order: string;
}

/** The file gets a free name. */
export const saveOrderPfx: Decision<SaveOrderPfx, SavedFileFacts> = (world, _action, { file }, at) =>
  decidedWithFile(world, file, at);

/** How vendors name the files of an order: `sb7-hq_sb7_com`, `star_sb7_com`. */
export function deliveryFileStem(commonName: string): string {
  return commonName
    .toLowerCase()
    .replace(/^\*/, 'star')
    .replaceAll(/[^a-z0-9-]/g, '_');
}
