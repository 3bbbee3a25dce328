import { installAtHq } from '../acts';
import type { Fault } from '../fault';

/** The server certificate is installed alone, and the warning of it accepted. */
export const intermediateMissing: Fault = {
  id: 'intermediate-missing',
  skill: 'chain',
  deal: 'start',
  symptom: 'A user writes: “My client connects securely, but at my colleague’s the lock stays open.”',
  slip: (act) =>
    act.action.type === 'install-certificate'
      ? {
          action: { ...act.action, accepted: ['chain-incomplete'] },
          ...(act.files && { files: act.files.slice(0, 1) }),
        }
      : act,
  repair: [installAtHq],
};
