import type { InstallCertificate } from '@/simulation/slots/install-certificate';
import { acceptAll, filesIn, type Gesture, type Hand } from '@/views/stage/hand';

/** Step 3: the certificate, and what belongs to it, each in its own place. */
export const hand: Hand<InstallCertificate> = {
  isFor: ({ action }, { slot }) => slot(action.slot)?.kind === 'appliance-https',
  where: ({ action }, { slot }) => ({
    kind: 'page',
    site: 'service-appliance',
    page: 'https',
    device: slot(action.slot)?.equipment ?? '',
  }),
  gestures: (act) => [
    ...filesIn(act).map((file, place): Gesture => ({
      does: 'pick',
      control: `${place === 0 ? 'certificate' : 'intermediate'}-from-pc`,
      files: [file],
    })),
    { does: 'press', control: 'upload' },
    ...acceptAll(act.action.accepted),
  ],
};
