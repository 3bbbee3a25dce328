import type { ReissueCertificate } from '@/simulation/vendor/vendor-reissue';
import { filesIn, type Gesture, type Hand } from '@/views/stage/hand';

/** A duplicate has a page of its own. */
export const hand: Hand<ReissueCertificate> = {
  where: ({ action: { order, certificate } }, { world }) => {
    const issued = world.orders[order]?.certificates ?? [];
    const position = issued.findIndex((each) => each.certificate === certificate) + 1;
    return { kind: 'page', site: 'vendor', page: 'reissue', rest: `${order}/${String(position)}` };
  },
  gestures: (act) => {
    const { key } = act.action;
    const asked: readonly Gesture[] =
      key === 'request' ? [{ does: 'pick', control: 'request-from-pc', files: filesIn(act) }] : [];
    return [
      { does: 'choose', control: 'key', choice: key },
      ...asked,
      { does: 'press', control: 'issue-certificate' },
    ];
  },
};
