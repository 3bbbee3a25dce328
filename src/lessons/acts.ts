/* Acts that more than one lesson needs. */
import type { Act } from '@/actions/act';
import { fullStateName } from '@/pki/names/countries';
import type { CreateApplianceRequest, GenerateRequest } from '@/simulation/slots/request';
import type { OrderCertificate } from '@/simulation/vendor/order';
import type { Device, Site } from '@/simulation/runs/site';
import type { InstallCertificate } from '@/simulation/slots/install-certificate';
import { latestOf } from '@/simulation/vendor/order';
import type { DeliveryFileName } from '@/simulation/vendor/vendor-delivery';
import { connectClientSession, labAccounts } from '@/simulation/world/pc-records';
import type { Doing } from './lesson';
import type { Question } from './checks/answer';

/** When the note’s site is as the note has it: 1 September 2017, noon UTC. */
export const noteDate = Date.UTC(2017, 8, 1, 12);

/** The state of a device as vendors want it: spelled out. */
export function fullState({ country, state }: Pick<Device, 'country' | 'state'>): string {
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

/** Has the latest order issued anew for the request that was saved last; where nothing was ordered yet, orders. */
export function reissue(site: Site): Act {
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

/** Saves a file of the latest order's delivery. */
export function saving(file: DeliveryFileName): Doing {
  return (site) => {
    const order = site.order();
    const certificate = order === undefined ? '' : latestOf(order).certificate;
    return { action: { type: 'save-delivery', order: order?.number ?? '', certificate, file } };
  };
}

/** Installs what was saved of the latest order, the intermediate too, at the headquarters server. */
export function installAtHq({ delivered }: Site): Act<InstallCertificate> {
  return {
    action: { type: 'install-certificate', slot: 'headquarters-https', accepted: [] },
    files: [delivered('certificate'), delivered('intermediate')],
  };
}

/** Signs in to the headquarters server in the Connect client. */
export function signInAtHq({ hq }: Site): Act {
  const user = labAccounts.find(({ role }) => role === 'user')?.user ?? '';
  return {
    action: { type: 'sign-in', session: connectClientSession, user, server: hq.fqdn },
    secret: 'account',
  };
}

/** Answers the question of a step rightly. */
export function answering(step: string, ask: (site: Site) => Question): Doing {
  return (site) => ({ action: { type: 'give-answer', step, choice: ask(site).right } });
}

/** A request of the service appliance, for its own name. */
export function requestForAppliance({ appliance }: Site): CreateApplianceRequest {
  return {
    type: 'create-appliance-request',
    slot: 'appliance-https',
    country: appliance.country,
    state: fullState(appliance),
    locality: appliance.city,
    organization: appliance.organization,
    organizationalUnit: '',
    commonName: appliance.fqdn,
    email: '',
    accepted: [],
  };
}

/** Makes the request of the service appliance again; the one before is replaced. */
export function applianceRequestAgain(site: Site): Act {
  return { action: { ...requestForAppliance(site), accepted: ['appliance-request-replaced'] } };
}

/** Restarts the web server of the service appliance. */
export function restartAppliance({ appliance }: Site): Act {
  return { action: { type: 'restart-web-server', appliance: appliance.id } };
}
