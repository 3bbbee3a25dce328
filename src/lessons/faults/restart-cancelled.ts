import { restartAppliance } from '../acts';
import type { Fault } from '../fault';

/** What was made waits: nobody has restarted. */
export const restartCancelled: Fault = {
  id: 'restart-cancelled',
  skill: 'activation',
  deal: 'start',
  symptom: 'A user writes: “You said it was changed, and I still see the old certificate.”',
  slip: (act) => (act.action.type === 'restart-web-server' ? undefined : act),
  repair: [restartAppliance],
};
