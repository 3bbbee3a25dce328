import type { Protection } from '@/pki/operations';
import type { DeliveryFileName } from '@/simulation/vendor/vendor-delivery';
import type { Problem } from '@/simulation/world/problem';
import { useSavedFile } from '../use-saved-file';
import type { OrderedCertificate } from '../ordered-certificate';

/** Saves files of an order: each becomes an entry in the PC's folder and a real download. */
export interface Delivery {
  readonly saveFile: (file: DeliveryFileName) => Promise<void>;
  readonly savePfx: (protection?: Protection) => Promise<void>;
  /** Why the last file could not be saved. */
  readonly problem: Problem | undefined;
}

/** The ways to save the files of one certificate of an order. */
export function useDelivery({ order, issued }: OrderedCertificate): Delivery {
  const { save, problem } = useSavedFile();
  const of = { order: order.number, certificate: issued.certificate };
  return {
    saveFile: (file) => save({ type: 'save-delivery', ...of, file }),
    savePfx: (protection) =>
      save({ type: 'save-order-pfx', ...of, ...(protection === undefined ? {} : { protection }) }),
    problem,
  };
}
