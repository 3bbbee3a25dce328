import type { PageEntry } from '@/views/shell/manifest';
import { outOfProcedurePages } from '@/views/shell/portal-menu/out-of-procedure';
import { outOfProcedureTexts } from './out-of-procedure/out-of-procedure-texts';

const windowControls = [
  'fill-in',
  'country',
  'state',
  'city',
  'organization',
  'organizationalUnit',
  'commonName',
  'generate',
  'pasted',
  'import',
  'close',
];

const certificateAuthority: PageEntry = {
  title: 'Certificate Authority',
  menuPath: ['Configuration', 'System', 'Certificate', 'Certificate Authority'],
  address: 'configuration/system/certificate/certificate-authority',
  noteSection: 'Certificates on Mobility Router',
  controls: [
    'open-generate',
    'open-import',
    'view',
    'restore-previous',
    'view-pending',
    'restart',
    ...windowControls,
  ],
  assumed: [
    'The page itself: status line, the count of clients, the facts, and who signed the router certificates.',
    'View and Previous certificate; the note names Generate and Import alone.',
    'The authority has an RSA key of 2048 bits and is valid for twenty years; its common name is a host or domain name.',
    'State, locality and organization are filled from Platform Equipment.',
    'The words of the error prompts, and that only RSA keys are taken.',
  ],
  load: () => import('./configuration/system/certificate/certificate-authority/certificate-authority'),
};

const mobilityRouter: PageEntry = {
  title: 'Mobility Router',
  menuPath: ['Configuration', 'System', 'Certificate', 'Mobility Router'],
  address: 'configuration/system/certificate/mobility-router',
  noteSection: 'Mitel Connect Mobility Router Certificates',
  controls: [
    ...[
      'mode',
      'access',
      'copy-request',
      'save-request',
      'save-request-key',
      'order-certificate',
      'open-generate',
      'open-import',
      'view',
      'restore-previous',
      'view-pending',
      'restart',
    ],
    ...windowControls,
    ...['keyLength', 'otherKind', 'otherName', 'add-name', 'generate-csr', 'save-key'],
  ],
  assumed: [
    'The page itself: status line, date, facts, and the table of who uses the certificate.',
    'Key lengths of 1024, 2048 and 4096 bits; the note gives the default of 1024 alone.',
    'The default alternative names: host name, FQDN and LAN IP address, virtual ones when Clustered, and the remote access name.',
    'Certificates are valid for ten years, never longer than the authority.',
    'The warning about the remote access name is also given before a certificate or CSR is made, and a wildcard counts as a match.',
    'Generate CSR and Import work without an authority. Import takes keys in PKCS#1 and PKCS#8.',
    'Filling in from an old certificate or request.',
    'In a cluster a node whose virtual certificate is missing presents its own.',
  ],
  load: () => import('./configuration/system/certificate/mobility-router/mobility-router'),
};

const expressSetup: PageEntry = {
  title: 'Express Setup',
  menuPath: ['Configuration', 'Express Setup'],
  address: 'configuration/express-setup',
  controls: ['hostName', 'domainName', 'ipAddress', 'apply'],
  assumed: ['The whole page but the domain name, which the note takes from it.'],
  load: () => import('./configuration/express-setup/express-setup'),
};

const remoteAccess: PageEntry = {
  title: 'Remote Access',
  menuPath: ['Configuration', 'System', 'Remote Access'],
  address: 'configuration/system/remote-access',
  controls: ['outsideFqdn', 'outsideIpAddress', 'apply'],
  assumed: ['The whole page; the note names the remote access configuration without its place.'],
  load: () => import('./configuration/system/remote-access/remote-access'),
};

const redundancyCluster: PageEntry = {
  title: 'Redundancy Cluster',
  menuPath: ['Configuration', 'System', 'Redundancy Cluster'],
  address: 'configuration/system/redundancy-cluster',
  controls: [
    'name',
    'secondName',
    'secondFqdn',
    'secondIpAddress',
    'virtualFqdn',
    'virtualIpAddress',
    'apply',
    'take-over',
    'dissolve',
  ],
  assumed: [
    'The whole page. Authority, users and virtual certificates are shared by the nodes; a takeover is pressed instead of waited for.',
  ],
  load: () => import('./configuration/system/redundancy-cluster/redundancy-cluster'),
};

const users: PageEntry = {
  title: 'Users',
  menuPath: ['Configuration', 'Groups and Users', 'Users'],
  address: 'configuration/groups-and-users/users',
  noteSection: 'Certificates on Mobility Router',
  controls: ['add', 'modify', 'delete', 'provision', 'choose-all'],
  assumed: [
    'The list and its columns, and that provisioning is one button: on the real product the client asks for it at the provisioning URL.',
    'The three users of a fresh lab. Client certificates have RSA keys of 2048 bits and are valid for ten years, never longer than the authority.',
  ],
  load: () => import('./configuration/groups-and-users/users/users'),
};

const restart: PageEntry = {
  title: 'Restart',
  menuPath: ['Maintenance', 'System', 'Restart'],
  address: 'maintenance/system/restart',
  controls: ['restart'],
  assumed: ['The page and its place.'],
  load: () => import('./maintenance/system/restart/restart'),
};

const clients: PageEntry = {
  title: 'Clients',
  menuPath: ['Monitor', 'Clients'],
  address: 'monitor/clients',
  controls: [],
  assumed: ['The page and its place; what it shows is the simulation’s own verdict.'],
  load: () => import('./monitor/clients/clients'),
};

/** The pages in the order of the menus. */
export const mobilityRouterPages: readonly PageEntry[] = [
  expressSetup,
  certificateAuthority,
  mobilityRouter,
  remoteAccess,
  redundancyCluster,
  users,
  restart,
  clients,
  ...outOfProcedurePages(outOfProcedureTexts, () => import('./out-of-procedure/out-of-procedure')),
];

/** The page shown for the bare host name. */
export const startPage = certificateAuthority;
