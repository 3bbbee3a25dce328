import { schemeOf } from '@/simulation/connections/hosts';
import type { ServiceConnection } from '@/simulation/connections/connect-client';
import type { AdvicePlace } from '@/simulation/connections/why-advice';
import { connectClientSession } from '@/simulation/world/session';
import type { World } from '@/simulation/world/world';
import { useWorld } from '@/state/use-world';
import type { LinkLook } from '@/ui/link';
import { useLab } from '@/views/shell/lab';
import { ProgramLink, WebLink } from '@/views/shell/links';
import { siteAddress, useRegistry, type Registry } from '../registry';
import { equipmentKinds } from '@/simulation/appliances/registry';

const equipmentPage = 'administration/appliances-servers/platform-equipment';
const requestPage = 'administration/system/security/certificate-signing-request';

/** Phones fetch it without encryption, before they trust anything. */
const authorityFile = 'keystore/certs/hq_ca.crt';

interface AdviceLinkProps extends LinkLook {
  readonly place: AdvicePlace;
  readonly service: ServiceConnection;
}

/** Leads to the place where an advice is followed; another sign-in is a step of the client itself. */
export function AdviceLink({ place, service, name, children }: AdviceLinkProps) {
  const { perform } = useLab();
  const registry = useRegistry();
  const world = useWorld((present) => present);
  const look = { name, className: 'client-link', children };
  if (place === 'nowhere') return null;
  if (isProgramPlace(place)) {
    const { program, address } = programs[place];
    return <ProgramLink {...look} program={program} at={address} />;
  }
  if (place !== 'sign-in')
    return <WebLink {...look} url={addressOf(registry, world, service, place)} opens="new-tab" />;
  return (
    <button
      type="button"
      {...look}
      onClick={() => void perform({ type: 'sign-out', session: connectClientSession })}
    />
  );
}

/** The places that are programs of the PC, with the addresses inside them. */
const programs = {
  'trusted-roots': { program: 'certificate-stores', address: 'trusted-root' },
  'untrusted-certificates': { program: 'certificate-stores', address: 'untrusted' },
  'practice-ca-lists': { program: 'practice-ca', address: 'revocation-lists' },
} as const satisfies Readonly<Partial<Record<AdvicePlace, object>>>;

function isProgramPlace(place: AdvicePlace): place is keyof typeof programs {
  return Object.hasOwn(programs, place);
}

type Page = Exclude<AdvicePlace, 'nowhere' | 'sign-in' | keyof typeof programs>;

function addressOf(
  registry: Registry,
  world: World,
  { host, equipment = '' }: ServiceConnection,
  page: Page,
): string {
  const director = (address: string) => siteAddress(registry, world, { site: 'director', address });
  const addresses: Readonly<Record<Page, () => string>> = {
    vendor: () => siteAddress(registry, world, { site: 'vendor', address: 'products' }),
    'hq-ca': () => director(authorityFile).replace(/^https/, 'http'),
    names: () => `${director(equipmentPage)}${namesTab(world, equipment)}`,
    site: () => `${schemeOf(world, host)}://${host}/`,
    'request-page': () => ownPortal(world, equipment) ?? director(requestPage),
    'certificate-page': () =>
      ownPortal(world, equipment) ?? `${director(equipmentPage)}/${equipment}/certificate`,
  };
  return addresses[page]();
}

/** Where Director keeps the names of a device: the conferencing one stands on a tab of its own. */
function namesTab(world: World, equipment: string): string {
  const kind = world.equipment[equipment]?.kind;
  if (kind === undefined) return '';
  return `/${equipment}/${kind === 'service-appliance' ? 'collaboration' : 'general'}`;
}

/** Devices with a portal of their own are put right there; the service appliance on its HTTPS page. */
function ownPortal(world: World, equipment: string): string | undefined {
  const own = world.equipment[equipment];
  if (own === undefined || !equipmentKinds[own.kind].ownPortal) return undefined;
  const host = own.fqdn === '' ? own.ipAddress : own.fqdn;
  return `${schemeOf(world, host)}://${host}/${own.kind === 'service-appliance' ? 'https' : ''}`;
}
