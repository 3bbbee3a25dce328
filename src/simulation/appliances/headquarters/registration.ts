import type { Appliance, SlotPage } from '../../world/appliance';

/** Director installs for its servers; the five seconds in which a server's services restart are assumed. */
const activationDelay = 5_000;
const page: SlotPage = { portal: 'Director', path: 'administration/appliances-servers/platform-equipment' };

/** The server on which Director itself runs. */
export const headquartersServer: Appliance = {
  kind: 'headquarters-server',
  equipment: {
    label: 'Headquarters Server',
    certificateTab: 'form',
    ownPortal: false,
    goesWith: () => 'The whole site depends on it.',
    noteDevices: {
      headquarters: {
        name: 'Headquarters',
        description: 'Connect Director and HQ services',
        fqdn: 'SB7-HQ.SB7.com',
        ipAddress: '10.7.0.10',
      },
    },
    takes: 'files',
    elsewhere: 'HQ server (Connect Director)',
  },
  slots: {
    'headquarters-https': {
      label: 'Headquarters server',
      answers: 'inside',
      browsed: 'browser-headquarters',
      mustName: 'fqdn',
      metBy: ['pcs'],
      activationDelay,
      firstCertificate: 'inside',
      page,
    },
  },
  connections: {
    'browser-headquarters': {
      from: 'pcs',
      program: 'Browser',
      purpose: 'Connect Director',
      name: 'fqdn',
      server: 'Connect Director',
      otherwise: 'error',
    },
    'connect-client-headquarters': {
      from: 'pcs',
      program: 'Connect client',
      purpose: 'Connect client',
      name: 'fqdn',
      server: 'Headquarters',
      otherwise: 'http',
      service: {
        label: 'Headquarters',
        use: 'Sign-in, directory, calls',
        slotKind: 'headquarters-https',
        isTyped: true,
      },
    },
    'phones-headquarters': {
      from: 'phones',
      program: 'IP400 phones inside',
      purpose: 'Telephony',
      name: 'fqdn',
      hasPlainFiles: true,
      server: 'Headquarters',
      presents: 'factory',
      trust: 'mitel-uc',
      audience: 'phones',
      otherwise: 'out-of-service',
    },
  },
};

/** A further server; its label is assumed. */
export const distributedServer: Appliance = {
  kind: 'server',
  equipment: {
    label: 'Distributed Voice Server',
    certificateTab: 'form',
    ownPortal: false,
    goesWith: () => 'Its certificate and stored request go with it; phones and clients can no longer use it.',
    noteDevices: {
      'sb7-dvs1': {
        name: 'SB7-DVS1',
        description: 'Second server',
        fqdn: 'sb7-dvs1.sb7.com',
        ipAddress: '10.7.0.11',
      },
    },
    takes: 'files',
  },
  slots: {
    'server-https': {
      label: 'Distributed Voice Server',
      mustName: 'fqdn',
      metBy: ['pcs'],
      activationDelay,
      firstCertificate: 'inside',
      page,
    },
  },
};

/** A switch of phones: it holds no certificate. Its label is assumed. */
export const voiceSwitch: Appliance = {
  kind: 'voice-switch',
  equipment: {
    label: 'Voice Switch',
    certificateTab: 'none',
    ownPortal: false,
    goesWith: () => 'The phones on this switch go out of service.',
    noteDevices: {
      'voice-switch-1': {
        name: 'SB7-SG90-1',
        description: 'Phones of the first floor',
        ipAddress: '10.7.1.10',
      },
      'voice-switch-2': {
        name: 'SB7-SG90-2',
        description: 'Phones of the second floor',
        ipAddress: '10.7.1.11',
      },
    },
  },
};
