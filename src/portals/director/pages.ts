import type { PageEntry } from '@/views/shell/manifest';
import { outOfProcedurePages } from '@/views/shell/portal-menu/out-of-procedure';
import { pageAddresses } from './page-addresses';
import { outOfProcedureTexts } from './out-of-procedure/out-of-procedure-texts';

const certificateSigningRequest: PageEntry = {
  title: 'Generate Certificate Signing Request (CSR)',
  menuPath: ['Administration', 'System', 'Security', 'Certificate Signing Request'],
  address: pageAddresses.certificateSigningRequest,
  noteSection: 'Certificates on HQ Server',
  controls: [
    'server',
    'newKey',
    'fill-in',
    'commonName',
    'add-alternative-name',
    'copy-request',
    'save-request',
    'order-certificate',
    'organization',
    'organizationalUnit',
    'city',
    'state',
    'country',
    'generate',
    'reset-form',
  ],
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
};

const platformEquipment: PageEntry = {
  title: 'Platform Equipment',
  menuPath: ['Administration', 'Appliances/Servers', 'Platform Equipment'],
  address: pageAddresses.platformEquipment,
  noteSection: 'Certificates on HQ Server',
  controls: [
    'new',
    'copy',
    'delete',
    'filters',
    'save',
    'reset-form',
    'cancel',
    'name',
    'description',
    'site',
    'kind',
    'fqdn',
    'ipAddress',
    'outsideFqdn',
    'outsideIpAddress',
    'organization',
    'organizationalUnit',
    'city',
    'state',
    'country',
    'collaborationFqdn',
    'password',
    'files',
    'restore-default',
    'restore-previous',
    'show-all-fields',
  ],
  assumed: [
    'The columns of the list and the fields of the General tab; Cancel beside Save and Reset of a new device.',
    'What the Certificate tab shows of the installed certificate, and the plan before Save.',
    'The kinds of files that are taken, found by content.',
    'Restore default certificate and Previous certificate.',
    'The services restart within five seconds of lab time after an installation.',
  ],
  load: () => import('./administration/appliances-servers/platform-equipment/platform-equipment'),
};

const authorityDownload: PageEntry = {
  title: 'hq_ca.crt',
  menuPath: [],
  address: 'keystore/certs/hq_ca.crt',
  controls: ['save-authority'],
  assumed: [
    'The address is known from software that talks to the product; a page with a button stands in for the bare download.',
  ],
  load: () => import('./keystore/certs/hq-ca/authority-download'),
};

const outOfProcedure = outOfProcedurePages(
  outOfProcedureTexts,
  () => import('./out-of-procedure/out-of-procedure'),
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

/** Director's pages in the order of its menu; the address at which phones fetch the CA certificate is in no menu. */
export const directorPages: readonly PageEntry[] = [
  ...menuOf([...outOfProcedure, platformEquipment, certificateSigningRequest]),
  authorityDownload,
];

/** The page shown for the bare host name. */
export const startPage = platformEquipment;
