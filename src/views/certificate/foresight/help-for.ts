import type { ConnectionReasonName } from '@/simulation/connections/connection';
import { vendorAddresses } from '@/simulation/vendor/registration';
import type { World } from '@/simulation/world/world';
import { pageOfDevice, pageOfDirector, pageOfSlot } from '../../shell/page-of-slot';

/** Why somebody is not connected securely, and whom he wanted to reach. */
export interface Cause {
  readonly name: ConnectionReasonName;
  /** Id of the device. */
  readonly device: string;
  /** Id of the slot that answered. */
  readonly slot?: string;
  /** It is a PC that judges: what it trusts can be put right there. */
  readonly isOfPc: boolean;
}

/** Where a cause is put right: in a program of the PC, or on a page of the simulated network. */
export type Help = { readonly label: string } & (
  | { readonly kind: 'program'; readonly program: string; readonly address: string }
  | { readonly kind: 'page'; readonly url: string }
);

/** Where a cause is put right, if that is in the lab; of a device that is gone there is none. */
export function helpFor(world: World, cause: Cause): Help | undefined {
  return world.equipment[cause.device] === undefined ? undefined : helps[cause.name]?.(world, cause);
}

type FindHelp = (world: World, cause: Cause) => Help | undefined;

function inStore(address: string, label: string): FindHelp {
  return (_world, { isOfPc }) =>
    isOfPc ? { kind: 'program', program: 'certificate-stores', address, label } : undefined;
}

function aPage(url: string | undefined, label: string): Help | undefined {
  return url === undefined ? undefined : { kind: 'page', url, label };
}

/** Conferencing has its name on a tab of its own. */
const names: FindHelp = (world, { device }) => {
  const tab = world.equipment[device]?.kind === 'service-appliance' ? 'collaboration' : 'general';
  return aPage(pageOfDirector(world, device, tab), 'Where its names are given');
};

/** The page of the slot that answered: certificates are installed there, and https is turned on. */
function pageOf(label: string): FindHelp {
  return (world, { slot }) =>
    slot !== undefined && world.slots[slot] !== undefined
      ? aPage(pageOfSlot(world, slot)?.address, label)
      : undefined;
}

const certificate = pageOf('Its certificate page');

const users: FindHelp = (world, { device }) =>
  aPage(pageOfDevice(world, device, 'configuration/groups-and-users/users'), 'Where clients are provisioned');

const authority: FindHelp = (world, { device }) =>
  aPage(
    pageOfDevice(world, device, 'configuration/system/certificate/certificate-authority'),
    'The router’s Certificate Authority',
  );

const vendor: FindHelp = () => aPage(`https://${vendorAddresses.host}/products`, 'Renew it at HarborSign');

/** What the vendor issued is renewed there; any other certificate is made or imported anew where it is installed. */
const renewal: FindHelp = (world, cause) => {
  const served = world.slots[cause.slot ?? '']?.active?.certificate;
  const isOfVendor = Object.values(world.orders).some(({ certificates }) =>
    certificates.some((issued) => issued.certificate === served),
  );
  return isOfVendor ? vendor(world, cause) : certificate(world, cause);
};

const trustedRoots = inStore('trusted-root', 'Trusted roots of this PC');

const helps: Readonly<Partial<Record<ConnectionReasonName, FindHelp>>> = {
  'root-not-trusted': trustedRoots,
  'self-signed-not-trusted': trustedRoots,
  'trusted-one-replaced': trustedRoots,
  distrusted: inStore('untrusted', 'Untrusted Certificates'),
  'name-does-not-match': names,
  'alternative-name-missing': certificate,
  'name-not-set': names,
  'host-unknown': names,
  expired: renewal,
  'not-yet-valid': certificate,
  'issuer-missing': certificate,
  revoked: certificate,
  'no-certificate': certificate,
  'portal-without-certificate': certificate,
  'https-disabled': pageOf('Where HTTPS is enabled'),
  'server-of-replaced-authority': certificate,
  'client-not-provisioned': users,
  'client-of-replaced-authority': users,
  'router-without-authority': authority,
};
