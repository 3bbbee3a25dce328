import type { Act } from '@/actions/act';
import { latestOf } from '@/simulation/vendor/order';
import type { Site } from '@/simulation/runs/site';
import { orderAgain, requestForHq } from '../acts';
import type { Fault } from '../fault';

/** A colleague makes a request with a new key after the first one has gone out. */
export const keyReplaced: Fault = {
  id: 'key-replaced',
  skill: 'keys',
  deal: 'any time',
  symptom: 'Director says of the file from the vendor: “The certificate does not match the private key.”',
  does: [(site) => ({ action: { ...requestForHq(site), newKey: true, accepted: ['request-key-replaced'] } })],
  repair: [reissue],
};

/** With the request of now; where nothing was ordered yet, an order. */
function reissue(site: Site): Act {
  const order = site.order();
  if (order === undefined) return orderAgain(site);
  const { certificate } = latestOf(order);
  return {
    action: {
      type: 'reissue-certificate',
      order: order.number,
      kind: 're-issue',
      certificate,
      key: 'request',
    },
    files: [site.file('.csr')],
  };
}
