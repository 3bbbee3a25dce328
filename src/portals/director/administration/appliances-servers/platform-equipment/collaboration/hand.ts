import type { UpdateEquipment } from '@/simulation/site/equipment';
import { fill, type Hand } from '@/views/stage/hand';
import { toValues } from './collaboration-tab';

/** The name for conferences; the facts of the General tab have no hand yet. */
export const hand: Hand<UpdateEquipment> = {
  where: ({ action }) => ({
    kind: 'page',
    site: 'director',
    page: 'platformEquipment',
    rest: action.equipment,
  }),
  gestures: ({ action }) => [
    { does: 'press', control: 'tab-collaboration' },
    ...fill(toValues(action)),
    { does: 'press', control: 'save' },
  ],
};
