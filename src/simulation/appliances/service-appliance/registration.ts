import type { Appliance } from '../../world/appliance';
import type { World } from '../../world/world';
import { withoutConferencesOf } from './conferences';
import { withoutAppliance } from './service-appliance';

/** The appliance for conferences and instant messages. */
export const serviceAppliance: Appliance = {
  kind: 'service-appliance',
  equipment: {
    label: 'Virtual Service Appliance',
    certificateTab: 'summary',
    ownPortal: true,
    goesWith: (world, id) => `Its certificate, its CSR and ${conferences(world, id)} go with it.`,
    without: (world, id) => withoutConferencesOf(withoutAppliance(world, id), id),
    noteDevices: {
      'sb7-vsa100': {
        name: 'SB7-vSA100',
        description: 'Conferencing and instant messages',
        fqdn: 'SB7-vSA100.SB7.COM',
        ipAddress: '10.7.0.20',
      },
    },
    takes: 'three-files',
    elsewhere: 'Service Appliance',
  },
  slots: {
    'appliance-https': {
      label: 'Web server',
      answers: 'inside',
      browsed: 'browser-appliance',
      mustName: 'collaboration-fqdn',
      metBy: ['pcs'],
      page: { portal: 'Conference Administration', path: 'https' },
    },
  },
  connections: {
    'browser-appliance': {
      from: 'pcs',
      program: 'Administrator’s browser',
      purpose: 'Conference administration',
      name: 'fqdn',
      server: 'the service appliance',
      otherwise: 'error',
    },
    'connect-client-conferencing': {
      from: 'pcs',
      program: 'Connect client',
      purpose: 'Conferencing',
      name: 'collaboration-fqdn',
      server: 'the conferencing server',
      otherwise: 'http',
      service: {
        label: 'Conferencing',
        use: 'Conferences, sharing, instant messages',
        slotKind: 'appliance-https',
      },
    },
  },
};

function conferences(world: World, id: string): string {
  const count = Object.values(world.conferences).filter(({ appliance }) => appliance === id).length;
  return count === 1 ? '1 conference' : `${String(count)} conferences`;
}
