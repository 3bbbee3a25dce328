import type { OrderCertificate } from '@/simulation/vendor/order';
import { addNames, fill, filesIn, type Gesture, type Hand } from '@/views/stage/hand';
import { toValues } from './order-form';

export const hand: Hand<OrderCertificate> = {
  where: () => ({ kind: 'page', site: 'vendor', page: 'newOrder' }),
  gestures: (act) => {
    const { product, keyMadeBy, names, dropNames, delivery, fault, ...applicant } = toValues(act.action);
    const asked: readonly Gesture[] =
      keyMadeBy === 'vendor'
        ? fill(applicant)
        : [{ does: 'pick', control: 'request-from-pc', files: filesIn(act) }];
    const dropped: readonly Gesture[] =
      dropNames.length === 0 ? [] : [{ does: 'press', control: 'drop-names' }];
    return [
      { does: 'choose', control: 'product', choice: product },
      { does: 'choose', control: 'keyMadeBy', choice: keyMadeBy },
      ...asked,
      ...addNames('names', names),
      ...dropped,
      { does: 'choose', control: 'delivery', choice: delivery },
      { does: 'choose', control: 'fault', choice: fault },
      { does: 'press', control: 'place-order' },
    ];
  },
};
