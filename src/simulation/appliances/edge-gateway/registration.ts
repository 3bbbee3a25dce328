import type { Appliance, Distrusted, GenerationRules, SlotKindRow } from '../../world/appliance';
import { authorityIds } from '../../world/authority';

/** The gateway has its certificates from the HQ CA, for ten years like the first ones (assumed). */
const generates: GenerationRules = {
  signedBy: { authority: authorityIds.mitelUc },
  days: 3652,
  confirmation: 'restart-needed',
};

/** What holds for each of its slots: it imports “the RSA private key” (note, Importing a Certificate). */
function gatewaySlot(
  page: string,
  row: Omit<SlotKindRow, 'on' | 'keyKind' | 'generates' | 'page'>,
): Omit<SlotKindRow, 'on'> {
  const path = `configuration/system/certificate/${page}`;
  return { ...row, keyKind: 'RSA', generates, page: { portal: 'Edge Gateway', path } };
}

const clientsOutside: Distrusted = {
  who: 'Connect clients outside',
  consequence: 'are not connected: nothing falls back to http there',
  remedy: 'unless their PC holds the certificate among its trusted roots',
};

/** What clients outside use of it. */
const forClientsOutside = {
  from: 'clients-outside',
  program: 'Connect client outside',
  name: 'outside-fqdn',
  otherwise: 'out-of-service',
} as const;

/** The gateway between the site and phones and clients outside. */
export const edgeGateway: Appliance = {
  kind: 'edge-gateway',
  equipment: {
    label: 'Edge Gateway',
    certificateTab: 'summary',
    ownPortal: true,
    goesWith: () => 'Its four certificates go with it.',
    noteDevices: {
      'sb7-eg': {
        name: 'SB7-EG',
        description: 'Remote phones and clients',
        fqdn: 'sb7-eg.sb7.com',
        ipAddress: '10.7.0.30',
        outsideFqdn: 'eg.sb7.com',
        outsideIpAddress: '203.0.113.30',
      },
    },
    takes: 'paste',
    elsewhere: 'Edge Gateway',
  },
  slots: {
    'edge-gateway': gatewaySlot('edge-gateway', {
      label: 'Edge Gateway',
      answers: 'inside',
      browsed: 'browser-gateway',
      mustName: 'fqdn',
      metBy: ['pcs'],
      firstCertificate: 'inside',
      distrusted: {
        who: 'The browsers of administrators',
        consequence: 'show a warning',
        remedy: 'unless their PC holds the certificate among its trusted roots',
      },
    }),
    rast: gatewaySlot('rast', {
      label: 'RAST',
      mustName: 'outside-fqdn',
      metBy: ['remote-phones'],
      firstCertificate: 'outside',
      distrusted: {
        who: 'Remote phones',
        consequence: 'go out of service',
        remedy: 'for they trust the Mitel UC Certificate Authority and public authorities only',
      },
    }),
    'reverse-proxy': gatewaySlot('reverse-proxy', {
      label: 'Reverse Proxy',
      mustName: 'outside-fqdn',
      metBy: ['pcs'],
      firstCertificate: 'outside',
      distrusted: clientsOutside,
    }),
    turn: gatewaySlot('turn', {
      label: 'TURN',
      mustName: 'outside-fqdn',
      metBy: ['pcs'],
      firstCertificate: 'outside',
      distrusted: clientsOutside,
    }),
  },
  connections: {
    'browser-gateway': {
      from: 'pcs',
      program: 'Administrator’s browser',
      purpose: 'Gateway administration',
      name: 'fqdn',
      server: 'Edge Gateway',
      otherwise: 'error',
    },
    'phones-outside': {
      from: 'phones-outside',
      program: 'Remote phones',
      purpose: 'Telephony (RAST)',
      name: 'outside-fqdn',
      server: 'RAST on the Edge Gateway',
      trust: 'provisioned',
      audience: 'remote-phones',
      otherwise: 'out-of-service',
    },
    'connect-client-reverse-proxy': {
      ...forClientsOutside,
      purpose: 'Reverse proxy',
      server: 'the reverse proxy',
      service: {
        label: 'Reverse proxy',
        use: 'Sign-in, directory, messages from outside',
        slotKind: 'reverse-proxy',
      },
    },
    'connect-client-turn': {
      ...forClientsOutside,
      purpose: 'TURN',
      server: 'the TURN service',
      service: { label: 'TURN', use: 'Voice and video from outside', slotKind: 'turn' },
    },
  },
};

/** The phones outside: what each proves itself with to the gateway. */
export const remotePhone: Appliance = {
  kind: 'phone',
  slots: { 'remote-phone': { label: 'Remote phone', mustName: 'none' } },
};
