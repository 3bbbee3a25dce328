import type { Appliance, ConnectionRow, GenerationRules } from '../../world/appliance';
import type { Equipment } from '../../world/equipment';
import { slotsOf } from '../../world/find-records';
import { recordOf, withoutRecord, withoutRecords, withRecords, type World } from '../../world/world';
import { clusterOf, sharedKinds } from './cluster';
import { usersOf } from './mobility-users';

/**
 * The world before a router is removed from it: its users go with it, unless the other node of its cluster takes them
 * over with all that was synchronised between the two.
 */
function withoutRouter(world: World, router: string): World {
  const cluster = clusterOf(world, router);
  if (cluster === undefined) {
    const users = usersOf(world, router).map(([id]) => id);
    return withoutRecords(world, 'mobilityUsers', users);
  }
  const [first, second] = cluster.nodes;
  const alone = withoutRecord(world, 'clusters', first);
  return router === first ? handedOver(alone, first, second) : alone;
}

function handedOver(world: World, from: string, to: string): World {
  const users = usersOf(world, from).map(([id, user]) => [id, { ...user, router: to }]);
  const source = new Map(slotsOf(world, from).map(([, slot]) => [slot.kind, slot]));
  const slots = slotsOf(world, to)
    .filter(([, { kind }]) => sharedKinds.includes(kind))
    .map(([id, slot]) => [id, { ...source.get(slot.kind), equipment: to }]);
  const moved = withRecords(world, 'mobilityUsers', Object.fromEntries(users) as World['mobilityUsers']);
  const kept = withRecords(moved, 'slots', Object.fromEntries(slots) as World['slots']);
  return withRecords(kept, 'equipment', { [to]: withRemoteAccess(world, from, to) });
}

/** Clients outside go on using the name that led to the cluster: it leads to the node that is left (assumed). */
function withRemoteAccess(world: World, from: string, to: string): Equipment {
  const { outsideFqdn, outsideIpAddress } = recordOf(world, 'equipment', from);
  return { ...recordOf(world, 'equipment', to), outsideFqdn, outsideIpAddress };
}

/** The router signs for itself (note); twenty years its authority's and ten its certificates', assumed. */
const generates: GenerationRules = { signedBy: { slot: 'mobility-authority' }, days: 3652 };

/** The router imports “the RSA private key” (note, Importing a Certificate). */
const signedByItself = { keyKind: 'RSA', generates } as const;

const pageOf = (path: string) => ({
  portal: 'Mobility Router',
  path: `configuration/system/certificate/mobility-router/${path}`,
});

/** What mobility clients meet, on either side. */
const forMobilityClients = {
  purpose: 'Mobility',
  server: 'Mobility Router',
  trust: 'provisioned',
  audience: 'mobile-clients',
  otherwise: 'out-of-service',
} as const satisfies Partial<ConnectionRow>;

/** The router for mobility clients, with a certificate authority of its own. */
export const mobilityRouter: Appliance = {
  kind: 'mobility-router',
  equipment: {
    label: 'Mobility Router',
    certificateTab: 'summary',
    ownPortal: true,
    goesWith,
    without: withoutRouter,
    noteDevices: {
      'sb7-mr1': {
        name: 'SB7-MR1',
        description: 'Mobile users',
        fqdn: 'sb7-mr1.sb7.com',
        ipAddress: '10.7.0.40',
        outsideFqdn: 'mobility.sb7.com',
        outsideIpAddress: '203.0.113.40',
      },
    },
    takes: 'paste',
    elsewhere: 'Mobility Router',
  },
  slots: {
    'mobility-authority': {
      label: 'Certificate Authority',
      mustName: 'none',
      keyKind: 'RSA',
      generates: {
        signedBy: 'itself',
        days: 7305,
        isAuthority: true,
        confirmation: 'authority-generated',
      },
    },
    'mobility-local': {
      ...signedByItself,
      label: 'Local Access',
      answers: 'inside',
      browsed: 'browser-router',
      mustName: 'fqdn',
      metBy: ['pcs', 'mobile-clients'],
      page: pageOf('standalone/local-access'),
    },
    'mobility-remote': {
      ...signedByItself,
      label: 'Remote Access',
      answers: 'outside',
      mustName: 'outside-fqdn',
      metBy: ['mobile-clients'],
      page: pageOf('standalone/remote-access'),
    },
    'mobility-local-virtual': {
      ...signedByItself,
      label: 'Local Access (Virtual)',
      browsed: 'browser-router',
      mustName: 'virtual-fqdn',
      metBy: ['mobile-clients'],
      page: pageOf('clustered/local-access'),
    },
    'mobility-remote-virtual': {
      ...signedByItself,
      label: 'Remote Access (Virtual)',
      mustName: 'outside-fqdn',
      metBy: ['mobile-clients'],
      page: pageOf('clustered/remote-access'),
    },
  },
  connections: {
    'browser-router': {
      from: 'pcs',
      program: 'Administrator’s browser',
      purpose: 'Router administration',
      name: 'fqdn',
      server: 'Mobility Router',
      otherwise: 'error',
    },
    'mobility-inside': {
      ...forMobilityClients,
      from: 'mobility-inside',
      program: 'Mobility clients inside',
      name: 'fqdn',
    },
    'mobility-outside': {
      ...forMobilityClients,
      from: 'mobility-outside',
      program: 'Mobility clients outside',
      name: 'outside-fqdn',
    },
  },
};

function goesWith(world: World, id: string): string {
  if (clusterOf(world, id) !== undefined)
    return 'Its cluster is dissolved; the other node goes on alone, with the users and the virtual certificates.';
  const count = usersOf(world, id).length;
  const users = count === 1 ? 'its 1 mobile user' : `its ${String(count)} mobile users`;
  return `Its Certificate Authority, its certificates and ${users} go with it.`;
}
