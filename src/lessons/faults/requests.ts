import {
  applianceRequestAgain,
  orderAgain,
  reissue,
  requestAgain,
  requestForHq,
  restartAppliance,
} from '../acts';
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

/** The request is for a name that nobody uses. */
export const nameDiffers: Fault = {
  id: 'name-differs',
  skill: 'names',
  deal: 'start',
  symptom: 'The client says: “Not secure. The certificate is for another name.”',
  slip: (act, { hq }) =>
    act.action.type === 'generate-request'
      ? { ...act, action: { ...act.action, commonName: `connect.${domainOf(hq.fqdn)}` } }
      : act,
  repair: [requestAgain, orderAgain],
};

function domainOf(host: string): string {
  return host.slice(host.indexOf('.') + 1);
}

/** A colleague makes a request with a new key after the first one has gone out. */
export const keyReplaced: Fault = {
  id: 'key-replaced',
  skill: 'keys',
  deal: 'any time',
  symptom: 'Director says of the file from the vendor: “The certificate does not match the private key.”',
  does: [(site) => ({ action: { ...requestForHq(site), newKey: true, accepted: ['request-key-replaced'] } })],
  repair: [reissue],
};

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
