import { orderAgain, requestAgain } from '../acts';
import type { Fault } from '../fault';

/** The state as the note's own picture has it. */
export const stateAbbreviated: Fault = {
  id: 'state-abbreviated',
  skill: 'subject',
  deal: 'start',
  symptom: 'The vendor’s clerk writes: “Please spell out the state or province in your request.”',
  slip: (act, { hq, appliance }) => {
    const { action } = act;
    if (action.type === 'generate-request') return { ...act, action: { ...action, state: hq.state } };
    if (action.type !== 'create-appliance-request') return act;
    return { ...act, action: { ...action, state: appliance.state } };
  },
  repair: [requestAgain, orderAgain],
};
