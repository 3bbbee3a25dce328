import { requestForAppliance, restartAppliance } from '../acts';
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
