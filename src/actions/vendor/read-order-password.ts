import { fromUtf8 } from '@/base/bytes';
import { orderPasswordId } from '@/simulation/vendor/order';
import type { Storage } from '@/state/storage';
import type { IssuedCertificate } from '@/simulation/world/vendor-records';

/** The password of a PKCS#12 file of an order; undefined when the vendor made no key for it. */
export type ReadOrderPassword = (
  number: string,
  issued: Pick<IssuedCertificate, 'kind' | 'key'>,
) => Promise<string | undefined>;

/** Reads passwords of orders from the vault: they are the customer's own, and nothing else of the vault is. */
export function createReadOrderPassword(storage: Storage): ReadOrderPassword {
  return async (number, issued) => {
    const bytes = await storage.readSecret(orderPasswordId(number, issued));
    return bytes === undefined ? undefined : fromUtf8(bytes);
  };
}
