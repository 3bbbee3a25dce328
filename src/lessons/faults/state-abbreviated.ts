import { orderAgain, requestAgain } from '../acts';
import type { Fault } from '../fault';

/** The state as the note's own picture has it. */
export const stateAbbreviated: Fault = {
  id: 'state-abbreviated',
  skill: 'subject',
  deal: 'start',
  symptom: 'The vendor’s clerk writes: “Please spell out the state or province in your request.”',
  slip: (act, { hq }) =>
    act.action.type === 'generate-request' ? { ...act, action: { ...act.action, state: hq.state } } : act,
  repair: [requestAgain, orderAgain],
};
