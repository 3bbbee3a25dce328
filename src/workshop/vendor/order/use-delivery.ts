import type { Order } from '@/simulation/authorities/order';
import { deliveryFileStem } from '@/simulation/authorities/vendor-delivery';
import type { Action } from '@/simulation/catalogue';
import type { SaveCertificates } from '@/simulation/files';
import type { Problem } from '@/simulation/problem';
import { useAnnounce } from '@/ui/live-region';
import { useLab } from '@/views/lab';
import { usePc } from '@/views/pc';
import { useState } from 'react';

/** Saves files of an order: each becomes an entry in the PC's folder and a real download. */
export interface Delivery {
  readonly saveCertificates: (
    certificates: readonly string[],
    format: SaveCertificates['format'],
    fileName: string,
  ) => Promise<void>;
  readonly savePfx: () => Promise<void>;
  /** The beginning of the order's file names. */
  readonly stem: string;
  /** Why the last file could not be saved. */
  readonly problem: Problem | undefined;
}

/** The ways to save an order's files. */
export function useDelivery(order: Order): Delivery {
  const { perform, readFile } = useLab();
  const { download } = usePc();
  const announce = useAnnounce();
  const [problem, setProblem] = useState<Problem>();
  const save = async (action: Action) => {
    const outcome = await perform(action);
    setProblem(outcome.ok ? undefined : outcome.problem);
    if (!outcome.ok) return;
    const { fileName: name = '', sha256 = '' } = outcome.value[0]?.values ?? {};
    const bytes = await readFile(sha256);
    if (bytes === undefined) throw new Error(`the file ${name} was saved`);
    download({ name, bytes });
    announce(`Saved ${name}`);
  };
  return {
    saveCertificates: (certificates, format, fileName) =>
      save({ type: 'save-certificates', certificates, format, fileName }),
    savePfx: () => save({ type: 'save-order-pfx', order: order.number }),
    stem: deliveryFileStem(order.commonName),
    problem,
  };
}
