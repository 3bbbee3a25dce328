import { displayNameOf } from '@/pki/distinguished-name';
import { endOfValidity, validityOfList } from '@/pki/path/validity';
import { isRenewed, latestOf, renewalStart } from '../vendor/order';
import { practiceListsOf } from '../vendor/published-files';
import { nextDue } from './time';
import { recordOf, type World } from '../world/world';
import { passwordArrival } from '../vendor/vendor-delivery';

/** Something that time alone will do. */
export interface ComingEvent {
  readonly name:
    | 'takes-effect'
    | 'becomes-valid'
    | 'expires'
    | 'certificate-delivered'
    | 'password-arrives'
    | 'proof-visible'
    | 'renewal-due'
    | 'list-ends';
  /** Lab time in milliseconds at which it has happened. */
  readonly at: number;
  /** Whose certificate, or which domain; empty for what takes effect. */
  readonly certificate: string;
}

/**
 * The next thing that the clock will do after a lab time in milliseconds: something installed takes effect, the vendor
 * delivers, sees a proof or reminds of a renewal, a revocation list ends, or a certificate begins or ends that a device,
 * an authority or a mobile client uses. Undefined when there is nothing to wait for.
 */
export function nextEvent(world: World, at: number): ComingEvent | undefined {
  const due: ComingEvent = { name: 'takes-effect', at: nextDue(world), certificate: '' };
  const events = usedCertificates(world).flatMap((fingerprint) => datesOf(world, fingerprint));
  const first = [due, ...vendorEvents(world), ...remindersOf(world), ...listEnds(world), ...events]
    .filter((event) => event.at > at && Number.isFinite(event.at))
    .reduce<ComingEvent | undefined>((one, other) => (one && one.at <= other.at ? one : other), undefined);
  return first && { ...first, certificate: nameOf(world, first) };
}

/** The vendor reminds of each order whose certificate nobody has revoked and that was not ordered again. */
function remindersOf(world: World): readonly ComingEvent[] {
  const orders = Object.values(world.orders);
  return orders.flatMap((order): readonly ComingEvent[] => {
    const { certificate, revocation } = latestOf(order);
    if (revocation !== undefined || isRenewed(order, orders)) return [];
    return [
      { name: 'renewal-due', at: renewalStart(recordOf(world, 'certificates', certificate)), certificate },
    ];
  });
}

/** The newest lists of the practice CA have to be replaced; after that nobody learns from them what is revoked. */
function listEnds(world: World): readonly ComingEvent[] {
  return [...practiceListsOf(world).values()].map((list) => ({
    name: 'list-ends',
    at: endOfValidity(validityOfList(list)),
    certificate: displayNameOf(list.issuer),
  }));
}

function nameOf(world: World, { certificate }: ComingEvent): string {
  const found = world.certificates[certificate];
  return found === undefined ? certificate : displayNameOf(found.subject);
}

/** With what is sent along: a chain ends with the first of its certificates. */
function usedCertificates(world: World): readonly string[] {
  const credentials = Object.values(world.slots).flatMap(({ active, pending }) => [
    active,
    pending?.credential,
  ]);
  const inSlots = credentials
    .filter((one) => one !== undefined)
    .flatMap(({ certificate, chain }) => [certificate, ...chain]);
  const ofAuthorities = Object.values(world.authorities).map(({ certificate }) => certificate);
  const ofClients = Object.values(world.mobilityUsers).flatMap(({ client }) => client?.certificate ?? []);
  return [...new Set([...inSlots, ...ofAuthorities, ...ofClients])];
}

/** With the certificate's fingerprint: the name of one alone is wanted. */
function datesOf(world: World, certificate: string): readonly ComingEvent[] {
  const found = world.certificates[certificate];
  if (found === undefined) return [];
  return [
    { name: 'becomes-valid', at: found.notBefore, certificate },
    { name: 'expires', at: endOfValidity(found), certificate },
  ];
}

/** What the customer of the vendor waits for: deliveries, letters with passwords, and proofs of domains to be seen. */
function vendorEvents({ orders, domains }: World): readonly ComingEvent[] {
  return [
    ...Object.values(orders)
      .flatMap(({ certificates }) => certificates)
      .flatMap((issued): readonly ComingEvent[] => {
        const { certificate, deliveredAt, keyMadeBy } = issued;
        const delivery = { name: 'certificate-delivered', at: deliveredAt, certificate } as const;
        if (keyMadeBy === 'customer') return [delivery];
        return [delivery, { name: 'password-arrives', at: passwordArrival(issued), certificate }];
      }),
    ...Object.entries(domains).map(([domain, { published }]): ComingEvent => ({
      name: 'proof-visible',
      at: published?.visibleAt ?? Number.POSITIVE_INFINITY,
      certificate: domain,
    })),
  ];
}
