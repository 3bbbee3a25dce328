import {
  fileDropControls,
  fillInControls,
  fillInWindow,
  namesControls,
  storedRequestControls,
  certificateDetailsControls,
} from '@/views/shell/shared-controls';
import { aPage, type PageEntry } from '@/views/shell/manifest';
import { outOfProcedurePages } from '@/views/shell/portal-menu/out-of-procedure';
import { outOfProcedureTexts, pageAddresses } from './out-of-procedure/out-of-procedure-texts';

/** Who is named in a certificate, in the request and among the facts of a device. */
const certificateHolder = {
  organization: 'Organization',
  organizationalUnit: 'Organizational unit',
  city: 'City',
  state: 'State',
  'use-full-state': 'Change to *',
  country: 'Country',
} as const;

/** The facts of a device. */
const generalControls = {
  name: 'Name',
  description: 'Description',
  site: 'Site',
  fqdn: 'FQDN',
  ipAddress: 'IP address',
  outsideFqdn: 'Outside FQDN',
  outsideIpAddress: 'Outside IP address',
  ...certificateHolder,
} as const;

const formButtons = { save: 'Save', 'reset-form': 'Reset' } as const;

const certificateSigningRequest = aPage({
  title: 'Generate Certificate Signing Request (CSR)',
  menuPath: ['Administration', 'System', 'Security', 'Certificate Signing Request'],
  address: pageAddresses.certificateSigningRequest,
  noteSection: 'Certificates on HQ Server',
  controls: {
    server: 'Server',
    newKey: 'Create a new private key',
    ...fillInControls,
    commonName: 'Common name',
    'add-alternative-name': 'Add alternative common names if needed',
    alternativeNames: 'Alternative names',
    ...namesControls,
    ...storedRequestControls,
    ...certificateHolder,
    generate: 'Generate',
    'reset-form': 'Reset',
  },
  windows: { 'fill-in': fillInWindow },
  assumed: [
    'What Director does without “Create a new private key”: it takes the key of the stored request, else of the active certificate unless that is the default one, else a new key.',
    'A two-letter state is a warning with the full name to click on, never a refusal.',
    'The request names the common name and every alternative name in a subjectAltName extension.',
    'The private key never leaves the server.',
    'The line about the stored request, and Reset beside Generate.',
    'Filling in from an old certificate or request.',
  ],
  load: () =>
    import('./administration/system/security/certificate-signing-request/certificate-signing-request'),
  performs: {
    'generate-request': () => import('./administration/system/security/certificate-signing-request/hand'),
  },
});

const platformEquipment = aPage({
  title: 'Platform Equipment',
  menuPath: ['Administration', 'Appliances/Servers', 'Platform Equipment'],
  address: pageAddresses.platformEquipment,
  noteSection: 'Certificates on HQ Server',
  controls: {
    new: 'New',
    copy: 'Copy',
    delete: 'Delete',
    filters: 'Filter the columns',
    'list-height': 'Height of the list',
    'open-portal-*': '*',
    'back-to-list': 'Back to the list',
    kind: 'Type',
    ...generalControls,
    ...formButtons,
    cancel: 'Cancel',
  },
  tabs: {
    general: { label: 'General', controls: { ...generalControls, ...formButtons } },
    certificate: {
      label: 'Certificate',
      controls: {
        password: 'Certificate password',
        ...fileDropControls('files'),
        ...formButtons,
        'open-portal': 'Open the portal of *',
        'restore-default': 'Restore default certificate',
        'restore-previous': 'Previous certificate',
        'show-all-fields': 'Show all fields…',
        ...certificateDetailsControls,
        'skip-the-wait': 'Skip the wait',
      },
    },
    collaboration: { label: 'Collaboration', controls: { collaborationFqdn: 'FQDN', ...formButtons } },
  },
  assumed: [
    'The columns of the list and the fields of the General tab; Cancel beside Save and Reset of a new device.',
    'What the Certificate tab shows of the installed certificate, and the plan before Save.',
    'The kinds of files that are taken, found by content.',
    'Restore default certificate and Previous certificate.',
    'The services restart within five seconds of lab time after an installation.',
  ],
  load: () => import('./administration/appliances-servers/platform-equipment/platform-equipment'),
  performs: {
    'install-certificate': () =>
      import('./administration/appliances-servers/platform-equipment/certificate/hand'),
    'update-equipment': () =>
      import('./administration/appliances-servers/platform-equipment/collaboration/hand'),
  },
});

const authorityDownload = aPage({
  title: 'hq_ca.crt',
  menuPath: [],
  address: 'keystore/certs/hq_ca.crt',
  controls: { 'save-authority': 'Save *' },
  assumed: [
    'The address is known from software that talks to the product; a page with a button stands in for the bare download.',
  ],
  load: () => import('./keystore/certs/hq-ca/authority-download'),
});

const outOfProcedure = outOfProcedurePages(
  outOfProcedureTexts,
  () => import('./out-of-procedure/out-of-procedure'),
  {
    'go-to-request': 'System › Security › Certificate Signing Request',
    'go-to-equipment': 'Appliances/Servers › Platform Equipment',
  },
);

/** The product's order of the menu. */
const menuOrder = [
  'Users',
  'Trunks',
  'Telephones',
  'Appliances/Servers',
  'Features',
  'System',
  'Maintenance',
  'Diagnostics',
];

function menuOf(pages: readonly PageEntry[]): readonly PageEntry[] {
  const place = ({ menuPath }: PageEntry) =>
    menuOrder.findIndex((label) => menuPath.slice(0, 2).includes(label));
  return pages.toSorted((one, other) => place(one) - place(other));
}

/** The pages of the procedures; the address at which phones fetch the CA certificate is in no menu. */
export const directorPages = { certificateSigningRequest, platformEquipment, authorityDownload };

/** All pages in the order of the menu. */
export const pagesInOrder: readonly PageEntry[] = [
  ...menuOf([...outOfProcedure, platformEquipment, certificateSigningRequest]),
  authorityDownload,
];

/** The page shown for the bare host name. */
export const startPage = platformEquipment;
