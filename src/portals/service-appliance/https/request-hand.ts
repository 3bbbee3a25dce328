import type { CreateApplianceRequest } from '@/simulation/slots/request';
import { acceptAll, fill, type Hand } from '@/views/stage/hand';
import { toValues } from './request-values';

/** Step 2. */
export const hand: Hand<CreateApplianceRequest> = {
  where: ({ action }, { slot }) => ({
    kind: 'page',
    site: 'service-appliance',
    page: 'https',
    device: slot(action.slot)?.equipment ?? '',
  }),
  gestures: ({ action }) => [
    ...fill({ ...toValues(action) }),
    { does: 'press', control: 'create-csr' },
    ...acceptAll(action.accepted),
  ],
};
