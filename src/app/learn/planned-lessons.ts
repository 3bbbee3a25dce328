import { inProgram, on } from '@/lessons/places';
import type { Where } from '@/views/stage/stage';

/** A procedure of the application note that has no lesson yet. */
export interface Planned {
  readonly title: string;
  /** The note's section. */
  readonly note: string;
  /** Where it is done by hand: a name, the words of a link and the place. */
  readonly pages: readonly (readonly [name: string, words: string, where: Where])[];
}

/** In the order of the note. One leaves this list when its lesson comes into the catalogue. */
export const planned: readonly Planned[] = [
  {
    title: 'Export the appliance’s certificate and trust it on a PC',
    note: 'Exporting the Certificate',
    pages: [
      ['appliance', 'the lock on the appliance’s page', on('service-appliance', 'https').where],
      ['stores', 'Certificates', inProgram('certificate-stores').where],
    ],
  },
  {
    title: 'Certificates of the Edge Gateway',
    note: 'Certificates on Edge Gateway Router',
    pages: [
      ['rast', 'RAST', on('edge-gateway', 'rast').where],
      ['reverse-proxy', 'Reverse Proxy', on('edge-gateway', 'reverseProxy').where],
    ],
  },
  {
    title: 'Make the Mobility Router’s own authority',
    note: 'Certificates on Mobility Router',
    pages: [
      ['authority', 'Certificate Authority', on('mobility-router', 'certificateAuthority').where],
      ['users', 'Users', on('mobility-router', 'users').where],
    ],
  },
  {
    title: 'Give the Mobility Router an authority of the company’s',
    note: 'Certificates on Mobility Router, importing',
    pages: [
      [
        'import-authority',
        'Certificate Authority, Import',
        on('mobility-router', 'certificateAuthority').where,
      ],
    ],
  },
  {
    title: 'Certificates of the Mobility Router',
    note: 'Mitel Connect Mobility Router Certificates',
    pages: [['router', 'Mobility Router', on('mobility-router', 'mobilityRouter').where]],
  },
  {
    title: 'Import a certificate to the Mobility Router, and to a cluster',
    note: 'Importing a Certificate to the Mitel Connect Mobility Router',
    pages: [
      ['import-router', 'Mobility Router, Import', on('mobility-router', 'mobilityRouter').where],
      ['cluster', 'Redundancy Cluster', on('mobility-router', 'redundancyCluster').where],
    ],
  },
  {
    title: 'One wildcard certificate for every server',
    note: 'Digital Certificates, and Questions',
    pages: [['wildcard', 'the appliance’s CSR', on('service-appliance', 'https').where]],
  },
];
