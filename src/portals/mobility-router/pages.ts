import { aPage, type PageEntry } from '@/views/shell/manifest';
import {
  certificatePageControls,
  fillInOverForm,
  generateAuthorityWindow,
  generateWindow,
  importWindow,
} from '../router-shell/certificate-controls';
import { outOfProcedurePages } from '@/views/shell/portal-menu/out-of-procedure';
import { outOfProcedureTexts } from './out-of-procedure/out-of-procedure-texts';

const certificateAuthority = aPage({
  title: 'Certificate Authority',
  menuPath: ['Configuration', 'System', 'Certificate', 'Certificate Authority'],
  address: 'configuration/system/certificate/certificate-authority',
  noteSection: 'Certificates on Mobility Router',
  controls: certificatePageControls,
  windows: {
    generate: generateAuthorityWindow,
    ...fillInOverForm,
    import: importWindow('Certificate and private key'),
  },
  assumed: [
    'The page itself: status line, the count of clients, the facts, and who signed the router certificates.',
    'View and Previous certificate; the note names Generate and Import alone.',
    'The authority has an RSA key of 2048 bits and is valid for twenty years; its common name is a host or domain name.',
    'State, locality and organization are filled from Platform Equipment.',
    'The words of the error prompts, and that only RSA keys are taken.',
  ],
  load: () => import('./configuration/system/certificate/certificate-authority/certificate-authority'),
});

const mobilityRouter = aPage({
  title: 'Mobility Router',
  menuPath: ['Configuration', 'System', 'Certificate', 'Mobility Router'],
  address: 'configuration/system/certificate/mobility-router',
  noteSection: 'Mitel Connect Mobility Router Certificates',
  controls: { mode: 'Environment', access: 'Certificate', ...certificatePageControls },
  windows: {
    generate: generateWindow('Key Length'),
    ...fillInOverForm,
    import: importWindow('Certificate, RSA private key, certificate chain'),
  },
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
});

const expressSetup = aPage({
  title: 'Express Setup',
  menuPath: ['Configuration', 'Express Setup'],
  address: 'configuration/express-setup',
  controls: { hostName: 'Host Name', domainName: 'Domain Name', ipAddress: 'LAN IP Address', apply: 'Apply' },
  assumed: ['The whole page but the domain name, which the note takes from it.'],
  load: () => import('./configuration/express-setup/express-setup'),
});

const remoteAccess = aPage({
  title: 'Remote Access',
  menuPath: ['Configuration', 'System', 'Remote Access'],
  address: 'configuration/system/remote-access',
  controls: { outsideFqdn: 'Public FQDN', outsideIpAddress: 'Public IP Address', apply: 'Apply' },
  assumed: ['The whole page; the note names the remote access configuration without its place.'],
  load: () => import('./configuration/system/remote-access/remote-access'),
});

const redundancyCluster = aPage({
  title: 'Redundancy Cluster',
  menuPath: ['Configuration', 'System', 'Redundancy Cluster'],
  address: 'configuration/system/redundancy-cluster',
  controls: {
    name: 'Cluster Name',
    secondName: 'Second Node',
    secondFqdn: 'FQDN of Second Node',
    secondIpAddress: 'IP Address of Second Node',
    virtualFqdn: 'Virtual FQDN',
    virtualIpAddress: 'Virtual IP Address',
    apply: '*',
    'take-over': 'Take over…',
    dissolve: 'Dissolve cluster…',
  },
  assumed: [
    'The whole page. Authority, users and virtual certificates are shared by the nodes; a takeover is pressed instead of waited for.',
  ],
  load: () => import('./configuration/system/redundancy-cluster/redundancy-cluster'),
});

const users = aPage({
  title: 'Users',
  menuPath: ['Configuration', 'Groups and Users', 'Users'],
  address: 'configuration/groups-and-users/users',
  noteSection: 'Certificates on Mobility Router',
  controls: {
    add: 'Add',
    modify: 'Modify',
    delete: 'Delete',
    provision: 'Provision',
    're-provision-all': 'Re-provision all',
    'choose-all': 'All users',
    'choose-*': '*',
  },
  windows: {
    user: {
      opens: 'add',
      controls: {
        name: 'Name',
        userId: 'User ID',
        group: 'Group',
        device: 'Device',
        apply: 'Apply',
        close: 'Close',
      },
    },
  },
  assumed: [
    'The list and its columns, and that provisioning is one button: on the real product the client asks for it at the provisioning URL.',
    'The three users of a fresh lab. Client certificates have RSA keys of 2048 bits and are valid for ten years, never longer than the authority.',
  ],
  load: () => import('./configuration/groups-and-users/users/users'),
});

const restart = aPage({
  title: 'Restart',
  menuPath: ['Maintenance', 'System', 'Restart'],
  address: 'maintenance/system/restart',
  controls: { restart: 'Restart…' },
  assumed: ['The page and its place.'],
  load: () => import('./maintenance/system/restart/restart'),
});

const clients = aPage({
  title: 'Clients',
  menuPath: ['Monitor', 'Clients'],
  address: 'monitor/clients',
  controls: {},
  assumed: ['The page and its place; what it shows is the simulation’s own verdict.'],
  load: () => import('./monitor/clients/clients'),
});

/** The pages of the procedures, in the order of the menus. */
export const mobilityRouterPages = {
  expressSetup,
  certificateAuthority,
  mobilityRouter,
  remoteAccess,
  redundancyCluster,
  users,
  restart,
  clients,
};

/** All pages. */
export const pagesInOrder: readonly PageEntry[] = [
  ...Object.values(mobilityRouterPages),
  ...outOfProcedurePages(outOfProcedureTexts, () => import('./out-of-procedure/out-of-procedure')),
];

/** The page shown for the bare host name. */
export const startPage = certificateAuthority;
