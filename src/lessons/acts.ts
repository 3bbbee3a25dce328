/* Acts that more than one lesson needs. */
import type { Act } from '@/actions/act';
import { fullStateName } from '@/pki/names/countries';
import type { GenerateRequest } from '@/simulation/slots/request';
import type { OrderCertificate } from '@/simulation/vendor/order';
import type { Device, Site } from '@/simulation/runs/site';

/** When the note’s site is as the note has it: 1 September 2017, noon UTC. */
export const noteDate = Date.UTC(2017, 8, 1, 12);

/** The state of a device as vendors want it: spelled out. */
function fullState({ country, state }: Pick<Device, 'country' | 'state'>): string {
  return fullStateName(country, state) ?? state;
}

/** A request for the headquarters server, for the name by which clients reach it. */
export function requestForHq({ hq }: Site): GenerateRequest {
  return {
    type: 'generate-request',
    slot: 'headquarters-https',
    newKey: false,
    accepted: [],
    commonName: hq.fqdn,
    alternativeNames: [],
    organization: hq.organization,
    organizationalUnit: '',
    city: hq.city,
    state: fullState(hq),
    country: hq.country,
  };
}

/** An order of a product for the key of a request that is handed over. */
export function anOrder(product: OrderCertificate['product']): OrderCertificate {
  return {
    type: 'order-certificate',
    product,
    keyMadeBy: 'customer',
    commonName: '',
    organization: '',
    city: '',
    state: '',
    country: '',
    names: [],
    dropNames: [],
    delivery: 'at-once',
    fault: 'none',
  };
}

/** Makes the request for the headquarters server again. */
export function requestAgain(site: Site): Act {
  return { action: requestForHq(site) };
}

/** Orders with the request that was saved last. */
export function orderAgain({ file }: Site): Act {
  return { action: anOrder('single-name'), files: [file('.csr')] };
}
