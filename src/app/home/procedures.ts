import type { MapTarget } from './map-target';

/** A procedure of the application note, and where it begins. */
export interface Procedure {
  readonly title: string;
  /** The note's section. */
  readonly section: string;
  readonly begins: string;
  readonly target: MapTarget;
}

function page(site: string, address: string, title: string): MapTarget {
  return { kind: 'page', site, address, title };
}

/** The folder of the certificate pages, the same in both portals. */
const certificateMenu = 'configuration/system/certificate';

const onServer = 'Certificates on HQ Server';
const onAppliance = 'Create a CSR on a Mitel Service Appliance';
const onGateway = 'Certificates on Edge Gateway Router';
const onRouter = 'Certificates on Mobility Router';

/** In the order of the note. */
export const procedures: readonly Procedure[] = [
  {
    title: 'Generate a certificate signing request for a server',
    section: onServer,
    begins: 'Director › Administration › System › Security › Certificate Signing Request',
    target: page('director', 'administration/system/security/certificate-signing-request', 'Director'),
  },
  {
    title: 'Order the certificate from a vendor',
    section: onServer,
    begins: 'HarborSign, the certificate vendor of this lab',
    target: page('vendor', 'new-order', 'HarborSign'),
  },
  {
    title: 'Install the certificate on a server',
    section: onServer,
    begins: 'Director › Administration › Appliances/Servers › Platform Equipment › Certificate',
    target: page('director', 'administration/appliances-servers/platform-equipment', 'Director'),
  },
  {
    title: 'Create a CSR on a service appliance',
    section: onAppliance,
    begins: 'Service Appliance Conference Administration › HTTPS',
    target: page('service-appliance', 'https', 'the service appliance'),
  },
  {
    title: 'Export the certificate and import it on a PC',
    section: 'Exporting the Certificate',
    begins: 'The lock in the browser’s address bar, on the appliance’s page',
    target: page('service-appliance', 'https', 'the service appliance'),
  },
  {
    title: 'Certificates of the Edge Gateway',
    section: onGateway,
    begins: 'Edge Gateway › Configuration › System › Certificate',
    target: page('edge-gateway', `${certificateMenu}/edge-gateway`, 'the Edge Gateway'),
  },
  {
    title: 'The Mobility Router’s own authority',
    section: onRouter,
    begins: 'Mobility Router › Configuration › System › Certificate › Certificate Authority',
    target: page('mobility-router', `${certificateMenu}/certificate-authority`, 'the Mobility Router'),
  },
  {
    title: 'Certificates of the Mobility Router',
    section: 'Mitel Connect Mobility Router Certificates',
    begins: 'Mobility Router › Configuration › System › Certificate › Mobility Router',
    target: page('mobility-router', `${certificateMenu}/mobility-router`, 'the Mobility Router'),
  },
  {
    title: 'Import a certificate to the Mobility Router',
    section: 'Importing a Certificate to the Mitel Connect Mobility Router',
    begins: 'Mobility Router › Configuration › System › Certificate › Mobility Router › Import',
    target: page('mobility-router', `${certificateMenu}/mobility-router`, 'the Mobility Router'),
  },
];
