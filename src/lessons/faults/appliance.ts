import { traineePc } from '@/simulation/pc/certificate-stores';
import { orderAgain, requestForAppliance, restartAppliance, saving } from '../acts';
import type { Fault } from '../fault';

/** Step 2 is left out: the appliance goes on with the certificate that it made when https was enabled. */
export const csrSkipped: Fault = {
  id: 'csr-skipped',
  skill: 'names',
  deal: 'start',
  symptom: 'A user writes: “My browser says that the certificate is for IM Appliance.”',
  slip: (act) => (act.action.type === 'create-appliance-request' ? undefined : act),
  repair: [(site) => ({ action: requestForAppliance(site) }), restartAppliance],
};

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

/** What was made waits: nobody has restarted. */
export const restartCancelled: Fault = {
  id: 'restart-cancelled',
  skill: 'activation',
  deal: 'start',
  symptom: 'A user writes: “You said it was changed, and I still see the old certificate.”',
  slip: (act) => (act.action.type === 'restart-web-server' ? undefined : act),
  repair: [restartAppliance],
};

/** The page is looked at while the web server restarts. */
export const lookedTooEarly: Fault = {
  id: 'looked-too-early',
  skill: 'activation',
  deal: 'attempt',
  symptom: 'The page of the appliance does not answer.',
  isTooEarly: true,
};
