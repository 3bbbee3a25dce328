import { toUtf8 } from '@/base/bytes';
import type { Inputs } from '@/actions/preparation/preparation';
import { toPem } from '@/pki/pem';
import type { Equipment } from '@/simulation/world/equipment';
import type { Action } from '@/simulation/catalogue/catalogue';
import { proposedCluster } from '@/simulation/site/change-cluster';
import { clusterOf, routerSlot } from '@/simulation/appliances/mobility-router/cluster';
import { presentNames } from '@/simulation/site/rename-site';
import { recordOf, type World } from '@/simulation/world/world';
import { issueAuthority, issueServer, type Issued } from './certificates';

/** Something that can be done in a world, with what is handed over for it. */
export interface PieceOfWork {
  readonly action: Action;
  readonly inputs?: Inputs;
}

/** A piece of work for a number that chooses among what there is; undefined where the world has nothing for it. */
export type WorkMaker = (world: World, choice: number) => PieceOfWork | undefined;

/** Certificates from outside that the work installs: by a private authority, directly and by an intermediate. */
export interface OutsideCertificates {
  readonly root: Issued;
  readonly intermediate: Issued;
  readonly servers: readonly Issued[];
}

/** One key serves all servers: what is tried is not its secrecy. */
export async function issueOutside(): Promise<OutsideCertificates> {
  const root = await issueAuthority('Outside Root');
  const intermediate = await issueAuthority('Outside CA', { issuedBy: root });
  const { key } = root;
  const names = ['SB7-HQ.SB7.com', 'sb7-vsa100.sb7.com', 'eg.sb7.com', 'mobility.sb7.com', '*.sb7.com'];
  const servers = await Promise.all([
    ...names.map((name) => issueServer(name, { issuedBy: intermediate, key })),
    issueServer('SB7-HQ.SB7.com', { key }),
    issueAuthority('SB7-HQ.SB7.com', { key }),
  ]);
  return { root, intermediate, servers };
}

/** Every kind of work that can change who is met how, each with its own way of choosing. */
export function siteWork(outside: OutsideCertificates): Readonly<Record<string, WorkMaker>> {
  return { ...gatewayWork(outside), ...serverWork(outside), ...pcWork(outside), ...siteWideWork };
}

const subject = { organization: 'ShoreTel', organizationalUnit: '', city: 'Sunnyvale', country: 'US' };
const router = 'sb7-mr1';
const routerKinds = ['mobility-authority', 'mobility-local', 'mobility-remote'] as const;
const gatewaySlots = ['rast', 'reverse-proxy', 'turn', 'edge-gateway'] as const;

function pick<Kind>(all: readonly Kind[], choice: number): Kind | undefined {
  return all[choice % Math.max(1, all.length)];
}

function act(action: Action | undefined, inputs?: Inputs): PieceOfWork | undefined {
  return action && { action, ...(inputs && { inputs }) };
}

function pem(...issued: readonly Issued[]): string {
  return issued.map(({ certificate }) => toPem('CERTIFICATE', certificate.der)).join('');
}

function inputsOf(text: string): Inputs {
  return { files: [{ name: 'given.pem', bytes: toUtf8(text) }] };
}

/** The whole chain, the chain without its root, or the certificate alone. */
function chainOf({ root, intermediate }: OutsideCertificates, choice: number): string {
  return [pem(intermediate, root), pem(intermediate), ''][choice % 3] ?? '';
}

function hasRouter({ equipment }: World): boolean {
  return equipment[router] !== undefined;
}

function gatewayWork(outside: OutsideCertificates): Readonly<Record<string, WorkMaker>> {
  const slotsOfGateways = ({ slots }: World) => Object.keys(slots).filter((id) => isOfGateway(slots, id));
  return {
    generate: (world, choice) => {
      const own = gatewaySlots.filter((id) => world.slots[id] !== undefined);
      const ofRouter = hasRouter(world) ? routerKinds.map((kind) => routerSlot(world, router, kind)[0]) : [];
      const slot = pick([...ofRouter, ...own], choice);
      if (slot === undefined) return undefined;
      const name = pick(['eg.sb7.com', 'sb7-mr1.sb7.com', 'mobility.sb7.com'], choice) ?? '';
      const isAuthority = world.slots[slot]?.kind === 'mobility-authority';
      const names = {
        commonName: name,
        alternativeNames: isAuthority ? [] : [name],
        keyLength: 2048,
      } as const;
      const action = { type: 'generate-certificate', slot, ...subject, ...names } as const;
      return act({ ...action, state: 'California', accepted: [] });
    },
    paste: (world, choice) => {
      const slot = pick(slotsOfGateways(world), choice);
      const server = pick(outside.servers.slice(0, 5), choice);
      if (slot === undefined || server === undefined) return undefined;
      const key = toPem('PRIVATE KEY', server.key.pkcs8);
      const text = pem(server) + key + chainOf(outside, choice);
      return act({ type: 'import-pasted', slot, accepted: [] }, inputsOf(text));
    },
    'import-authority': (world) => {
      if (!hasRouter(world)) return undefined;
      const text = pem(outside.root) + toPem('PRIVATE KEY', outside.root.key.pkcs8);
      return act({ type: 'import-authority', router, accepted: [] }, inputsOf(text));
    },
    restart: (world, choice) => {
      const kinds: readonly Equipment['kind'][] = ['edge-gateway', 'mobility-router'];
      const ids = Object.keys(world.equipment).filter((id) =>
        kinds.includes(recordOf(world, 'equipment', id).kind),
      );
      const equipment = pick(ids, choice);
      return equipment === undefined ? undefined : act({ type: 'restart-appliance', equipment });
    },
    provision: (world) => {
      const users = Object.keys(world.mobilityUsers);
      return hasRouter(world) ? act({ type: 'provision-clients', router, users }) : undefined;
    },
    cluster: (world, choice) => {
      if (!hasRouter(world)) return undefined;
      if (clusterOf(world, router) === undefined)
        return act({ type: 'save-cluster', router, values: proposedCluster(world, router) });
      return act(choice % 2 === 0 ? { type: 'take-over', router } : { type: 'dissolve-cluster', router });
    },
    user: (world, choice) => {
      const user = pick(Object.keys(world.mobilityUsers), choice);
      return user === undefined ? undefined : act({ type: 'remove-mobility-users', users: [user] });
    },
    discard: (world, choice) => {
      const waiting = Object.keys(world.slots).filter((id) => world.slots[id]?.pending !== undefined);
      const slot = pick(waiting, choice);
      return slot === undefined ? undefined : act({ type: 'discard-pending', slot });
    },
  };
}

function isOfGateway(slots: World['slots'], id: string): boolean {
  const kind = slots[id]?.kind ?? 'vendor-web-site';
  return [...gatewaySlots, 'mobility-local', 'mobility-remote'].includes(kind);
}

function serverWork(outside: OutsideCertificates): Readonly<Record<string, WorkMaker>> {
  const appliance = ({ equipment }: World) =>
    Object.keys(equipment).find((id) => equipment[id]?.kind === 'service-appliance');
  return {
    install: (world, choice) => {
      const slots = Object.keys(world.slots).filter((id) =>
        ['headquarters-https', 'appliance-https'].includes(recordOf(world, 'slots', id).kind),
      );
      const slot = pick(slots, choice);
      const server = pick(outside.servers, choice);
      if (slot === undefined || server === undefined) return undefined;
      const key = toPem('PRIVATE KEY', server.key.pkcs8);
      const text = pem(server) + key + chainOf(outside, choice);
      return act({ type: 'install-certificate', slot, accepted: [] }, inputsOf(text));
    },
    restore: (world, choice) => {
      const slot = pick(
        Object.keys(world.slots).filter((id) => (world.slots[id]?.history.length ?? 0) > 0),
        choice,
      );
      return slot === undefined ? undefined : act({ type: 'restore-previous-certificate', slot });
    },
    default: () => act({ type: 'restore-default-certificate', slot: 'headquarters-https' }),
    https: (_world, choice) => act({ type: 'set-https', appliance: '[All]', enabled: choice % 3 > 0 }),
    'web-server': (world) => {
      const id = appliance(world);
      return id === undefined ? undefined : act({ type: 'restart-web-server', appliance: id });
    },
    csr: (world, choice) => {
      const slot = Object.keys(world.slots).find((id) => world.slots[id]?.kind === 'appliance-https');
      const commonName = pick(['sb7-vsa100.sb7.com', '*.sb7.com'], choice) ?? '';
      const place = { country: 'US', state: 'California', locality: 'Sunnyvale', email: '' };
      const names = { commonName, organization: 'ShoreTel', organizationalUnit: '' };
      if (slot === undefined) return undefined;
      return act({ type: 'create-appliance-request', slot, ...place, ...names, accepted: [] });
    },
  };
}

function pcWork({ root, intermediate }: OutsideCertificates): Readonly<Record<string, WorkMaker>> {
  return {
    trust: ({ pcs }, choice) => {
      const store = choice % 4 === 0 ? 'untrusted' : 'trusted-root';
      const pc = pick(Object.keys(pcs), choice) ?? '';
      return act({ type: 'import-certificates', pc, store }, inputsOf(pem(root)));
    },
    complete: ({ pcs }, choice) => {
      const pc = pick(Object.keys(pcs), choice) ?? '';
      return act({ type: 'import-certificates', pc, store: 'intermediate' }, inputsOf(pem(intermediate)));
    },
    deploy: (world, choice) => {
      const roots = Object.values(world.authorities).map(({ certificate }) => certificate);
      const own = Object.values(world.slots).flatMap(({ active }) => active?.certificate ?? []);
      const certificate = pick([...roots, ...own], choice);
      return certificate === undefined ? undefined : act({ type: 'deploy-root', certificate });
    },
    distrust: ({ placements }, choice) => {
      const placement = pick(Object.keys(placements), choice);
      return placement === undefined ? undefined : act({ type: 'remove-certificate', placement });
    },
    settings: ({ pcs }, choice) => {
      const pc = pick(Object.keys(pcs), choice) ?? '';
      const browserLook = choice % 2 === 0 ? 'chrome-58' : 'note';
      const settings = {
        fetchesIssuers: choice % 3 === 0,
        checksRevocation: choice % 2 === 0,
        browserLook,
      } as const;
      return act({ type: 'change-pc-settings', pc, settings });
    },
  };
}

const year = 365 * 86_400_000;

/** Names and addresses that lead to somebody already, that differ by letter case alone, or that are none. */
const sameNames: readonly Partial<Equipment>[] = [
  { outsideFqdn: 'EG.SB7.COM' },
  { outsideFqdn: 'sb7-hq.sb7.com' },
  { outsideFqdn: 'www.harborsign.example' },
  { outsideFqdn: 'eg.sb7.com.' },
  { collaborationFqdn: 'Sb7-Hq.sb7.com' },
  { collaborationFqdn: '' },
  { ipAddress: '10.7.0.10' },
  { fqdn: 'sb7-mr.sb7.com' },
];

/** Work on all of the site. */
const siteWideWork: Readonly<Record<string, WorkMaker>> = {
  rename: (world, choice) => {
    const domain = pick(['example.com', 'sb7.com'], choice) ?? '';
    return act({ type: 'rename-site', ...presentNames(world), company: 'Example', domain });
  },
  names: (world, choice) => {
    const equipment = pick(Object.keys(world.equipment), choice) ?? '';
    const values = pick(
      [{ outsideFqdn: 'out.sb7.com' }, { collaborationFqdn: 'meet.sb7.com' }, { fqdn: 'other.sb7.com' }],
      choice,
    );
    return act({ type: 'update-equipment', equipment, values: values ?? {} });
  },
  'names of others': (world, choice) => {
    const equipment = pick(Object.keys(world.equipment), Math.floor(choice / sameNames.length)) ?? '';
    return act({ type: 'update-equipment', equipment, values: pick(sameNames, choice) ?? {} });
  },
  copy: (world, choice) => {
    const id = pick(Object.keys(world.equipment), choice) ?? '';
    const values = recordOf(world, 'equipment', id);
    const own = { name: `${values.name} ${String(choice)}`, fqdn: `copy-${String(choice)}.sb7.com` };
    return act({ type: 'add-equipment', values: { ...values, ...own } });
  },
  remove: (world, choice) => {
    const ids = Object.keys(world.equipment).filter((id) => id !== 'headquarters');
    const equipment = pick(ids, choice);
    return equipment === undefined ? undefined : act({ type: 'remove-equipment', equipment });
  },
  clock: (_world, choice) => act({ type: 'advance-clock', by: choice % 5 === 0 ? 11 * year : 3_600_000 }),
  undo: () => act({ type: 'undo' }),
  redo: () => act({ type: 'redo' }),
};
