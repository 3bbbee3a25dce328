import type { GivenFile } from '@/actions/preparation/preparation';
import type { OrderCertificate } from '@/simulation/vendor/order';
import type { ReissueCertificate } from '@/simulation/vendor/vendor-reissue';
import type { Problem } from '@/simulation/world/problem';
import { useLab } from '@/views/shell/lab';
import { usePc, useSite } from '@/views/shell/pc';
import { useBusy } from '@/views/shell/use-busy';
import { useEffect, useState } from 'react';
import { orderAddress, vendorPages } from './vendor-pages';

/**
 * Places an order, or asks for one more certificate of one, and then shows the order's latest certificate. `isBegun`:
 * whether something would be lost when the page is left.
 */
export function usePlacing(
  action: OrderCertificate | ReissueCertificate,
  files: readonly GivenFile[],
  isBegun: boolean,
) {
  const { perform } = useLab();
  const { setUnsaved } = usePc();
  const site = useSite();
  const [isBusy, during] = useBusy();
  const [refused, setRefused] = useState<Problem>();
  useEffect(() => setUnsaved(isBegun), [setUnsaved, isBegun]);
  const place = async () => {
    const outcome = await during(() => perform(action, { files }));
    setRefused(outcome.ok ? undefined : outcome.problem);
    if (!outcome.ok) return;
    setUnsaved(false);
    site.navigate(orderAddress(vendorPages.order, outcome.value[0]?.values['number'] ?? ''));
  };
  return { place, isBusy, refused };
}
