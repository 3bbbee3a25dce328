import { traineePc } from '@/simulation/pc/certificate-stores';
import { orderAgain, restartAppliance, saving } from '../acts';
import type { Fault } from '../fault';

/** Every PC trusts the self-signed certificate, which has its name as common name alone. */
export const noSan: Fault = {
  id: 'no-san',
  skill: 'names',
  deal: 'start',
  symptom: 'The old browser is content; the new one says: “Your connection is not private.”',
  does: [
    ({ slot }) => ({
      action: { type: 'import-certificates', pc: traineePc, store: 'trusted-root' },
      files: [{ certificate: slot('appliance-https')?.active?.certificate ?? '' }],
    }),
  ],
  repair: [
    orderAgain,
    saving('certificate'),
    saving('intermediate'),
    ({ delivered }) => ({
      action: { type: 'install-certificate', slot: 'appliance-https', accepted: [] },
      files: [delivered('certificate'), delivered('intermediate')],
    }),
    restartAppliance,
  ],
};
