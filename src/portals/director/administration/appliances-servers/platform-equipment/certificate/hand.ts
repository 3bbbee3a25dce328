import type { InstallCertificate } from '@/simulation/slots/install-certificate';
import { acceptAll, filesIn, type Hand } from '@/views/stage/hand';

/** The password of a protected file is the user's to type: no hand knows one. */
export const hand: Hand<InstallCertificate> = {
  // The service appliance has a page of its own for it.
  isFor: ({ action }, { slot }) => slot(action.slot)?.kind !== 'appliance-https',
  where: ({ action }, { slot }) => ({
    kind: 'page',
    site: 'director',
    page: 'platformEquipment',
    rest: slot(action.slot)?.equipment ?? '',
  }),
  gestures: (act) => [
    // The tab that was open last may be another one with the same Save.
    { does: 'press', control: 'tab-certificate' },
    { does: 'pick', control: 'files-from-pc', files: filesIn(act) },
    { does: 'press', control: 'save' },
    ...acceptAll(act.action.accepted),
  ],
};
