import { fromUtf8 } from '@/base/bytes';
import { orderPasswordId } from '@/simulation/authorities/order';
import type { Storage } from '@/state/storage';

/** The password of an order's PKCS#12 file by the order's number; undefined when the vendor made no key for it. */
export type ReadOrderPassword = (number: string) => Promise<string | undefined>;

/** Reads passwords of orders from the vault: they are the customer's own, and nothing else of the vault is. */
export function createReadOrderPassword(storage: Storage): ReadOrderPassword {
  return async (number) => {
    const bytes = await storage.readSecret(orderPasswordId(number));
    return bytes === undefined ? undefined : fromUtf8(bytes);
  };
}
