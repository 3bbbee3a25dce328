import { allAppliances, type SetHttps } from '@/simulation/appliances/service-appliance/web-server';
import type { Hand } from '@/views/stage/hand';

/** Step 1. */
export const hand: Hand<SetHttps> = {
  where: ({ action: { appliance } }) => ({
    kind: 'page',
    site: 'service-appliance',
    page: 'https',
    ...(appliance !== allAppliances && { device: appliance }),
  }),
  gestures: ({ action: { appliance } }) => [
    { does: 'choose', control: 'appliance', choice: appliance },
    { does: 'press', control: 'go' },
  ],
};
