import type { Equipment } from '../world/equipment';

/** What the note's site has in common: the state is abbreviated as in the note's picture, for the trainee to notice. */
const inSunnyvale = {
  site: 'Headquarters',
  organization: 'ShoreTel',
  organizationalUnit: '',
  city: 'Sunnyvale',
  state: 'CA',
  country: 'US',
  outsideFqdn: '',
  outsideIpAddress: '',
  collaborationFqdn: '',
};

/** The note's own site by equipment id. HQ and appliance are named by the note; the other names are assumed. */
export const noteSite: Readonly<Record<string, Equipment>> = {
  headquarters: {
    ...inSunnyvale,
    kind: 'headquarters-server',
    name: 'Headquarters',
    description: 'Connect Director and HQ services',
    fqdn: 'SB7-HQ.SB7.com',
    ipAddress: '10.7.0.10',
  },
  'sb7-dvs1': {
    ...inSunnyvale,
    kind: 'server',
    name: 'SB7-DVS1',
    description: 'Second server',
    fqdn: 'sb7-dvs1.sb7.com',
    ipAddress: '10.7.0.11',
  },
  'sb7-vsa100': {
    ...inSunnyvale,
    kind: 'service-appliance',
    name: 'SB7-vSA100',
    description: 'Conferencing and instant messages',
    fqdn: 'SB7-vSA100.SB7.COM',
    ipAddress: '10.7.0.20',
  },
  'sb7-eg': {
    ...inSunnyvale,
    kind: 'edge-gateway',
    name: 'SB7-EG',
    description: 'Remote phones and clients',
    fqdn: 'sb7-eg.sb7.com',
    ipAddress: '10.7.0.30',
    outsideFqdn: 'eg.sb7.com',
    outsideIpAddress: '203.0.113.30',
  },
  'sb7-mr1': {
    ...inSunnyvale,
    kind: 'mobility-router',
    name: 'SB7-MR1',
    description: 'Mobile users',
    fqdn: 'sb7-mr1.sb7.com',
    ipAddress: '10.7.0.40',
    outsideFqdn: 'mobility.sb7.com',
    outsideIpAddress: '203.0.113.40',
  },
  'voice-switch-1': {
    ...inSunnyvale,
    kind: 'voice-switch',
    name: 'SB7-SG90-1',
    description: 'Phones of the first floor',
    fqdn: '',
    ipAddress: '10.7.1.10',
  },
  'voice-switch-2': {
    ...inSunnyvale,
    kind: 'voice-switch',
    name: 'SB7-SG90-2',
    description: 'Phones of the second floor',
    fqdn: '',
    ipAddress: '10.7.1.11',
  },
};

/** The lab's name, assumed. */
export const noteSiteName = 'SB7 site of the application note';
