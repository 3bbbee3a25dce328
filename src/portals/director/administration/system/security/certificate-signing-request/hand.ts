import type { GenerateRequest } from '@/simulation/slots/request';
import { acceptAll, addNames, fill, type Gesture, type Hand } from '@/views/stage/hand';
import { toValues } from './request-form';

/** Choosing the server fills in the rest: it comes first. */
export const hand: Hand<GenerateRequest> = {
  where: () => ({ kind: 'page', site: 'director', page: 'certificateSigningRequest' }),
  gestures: ({ action }) => {
    const { server, alternativeNames, ...values } = toValues(action);
    const names = addNames('alternativeNames', alternativeNames);
    const openNames: readonly Gesture[] =
      names.length === 0 ? [] : [{ does: 'press', control: 'add-alternative-name' }];
    return [
      { does: 'choose', control: 'server', choice: server },
      ...fill(values),
      ...openNames,
      ...names,
      { does: 'press', control: 'generate' },
      ...acceptAll(action.accepted),
    ];
  },
};
