import { reissue, requestForHq } from '../acts';
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
