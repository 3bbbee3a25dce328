import { orderAgain, requestAgain } from '../acts';
import type { Fault } from '../fault';

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
