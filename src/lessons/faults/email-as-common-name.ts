import { applianceRequestAgain, restartAppliance } from '../acts';
import type { Fault } from '../fault';

/** The common name as in the note's own example: an e-mail address. */
export const emailAsCommonName: Fault = {
  id: 'email-as-common-name',
  skill: 'names',
  deal: 'start',
  symptom: 'Users trust the certificate, and their browsers still say: “The name does not match.”',
  slip: (act, { appliance }) => {
    if (act.action.type !== 'create-appliance-request') return act;
    const domain = appliance.fqdn.slice(appliance.fqdn.indexOf('.') + 1);
    return { ...act, action: { ...act.action, commonName: `bridge@${domain}` } };
  },
  repair: [applianceRequestAgain, restartAppliance],
};
