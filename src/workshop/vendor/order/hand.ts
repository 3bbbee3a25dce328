import type { SaveDelivery } from '@/simulation/vendor/vendor-delivery';
import type { Hand } from '@/views/stage/hand';

export const hand: Hand<SaveDelivery> = {
  where: ({ action }) => ({ kind: 'page', site: 'vendor', page: 'order', rest: action.order }),
  gestures: ({ action }) => [{ does: 'press', control: `save-${action.file}` }],
};
