import type { RestartWebServer } from '@/simulation/appliances/service-appliance/web-server';
import type { Hand } from '@/views/stage/hand';

/** Step 4. */
export const hand: Hand<RestartWebServer> = {
  where: ({ action }) => ({
    kind: 'page',
    site: 'service-appliance',
    page: 'https',
    device: action.appliance,
  }),
  gestures: () => [{ does: 'press', control: 'restart-web-server' }],
};
