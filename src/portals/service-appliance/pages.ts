import type { PageEntry } from '@/views/shell/manifest';

/** The landing page (domain facts 3.2). */
export const conferencesPage: PageEntry = {
  title: 'Conferences',
  menuPath: ['Conferences'],
  address: 'conferences',
  controls: ['filter', 'appliance', 'search', 'find', 'previous-page', 'next-page'],
  assumed: ['The columns of the list, and the conferences that are in it.'],
  load: () => import('./conferences/conferences'),
};

const reports: PageEntry = {
  title: 'Reports',
  menuPath: ['Reports'],
  address: 'reports',
  controls: ['appliance', 'save-report'],
  assumed: ['What the report counts, and the file that it is saved as.'],
  load: () => import('./reports/reports'),
};

const siteConfiguration: PageEntry = {
  title: 'Site Configuration',
  menuPath: ['Site Configuration'],
  address: 'site-configuration',
  controls: [
    'siteTitle',
    'welcomeText',
    'guests',
    'sessionMinutes',
    'uploadMegabytes',
    'save-settings',
    'undo-settings',
  ],
  assumed: ['Everything on the page: the product has one of this purpose, whose fields are not known.'],
  load: () => import('./site-configuration/site-configuration'),
};

const defaults: PageEntry = {
  title: 'Defaults',
  menuPath: ['Defaults'],
  address: 'defaults',
  controls: [
    'largestConference',
    'entrySound',
    'waitForOrganizer',
    'recordAlways',
    'accessCodeDigits',
    'save-settings',
    'undo-settings',
  ],
  assumed: ['Everything on the page: the product has one of this purpose, whose fields are not known.'],
  load: () => import('./defaults/defaults'),
};

const https: PageEntry = {
  title: 'HTTPS',
  menuPath: ['HTTPS'],
  address: 'https',
  noteSection: 'Create a CSR on a Mitel Service Appliance',
  controls: [
    'appliance',
    'go',
    'secure-address',
    'download-csr',
    'copy-request',
    'order-certificate',
    'download-key',
    'create-new-csr',
    'fill-in',
    'country',
    'state',
    'locality',
    'organization',
    'organizationalUnit',
    'commonName',
    'email',
    'create-csr',
    'certificate',
    'intermediate',
    'key',
    'password',
    'upload',
    'discard',
    'restart-web-server',
  ],
  assumed: [
    'The sentences of step 1 while HTTPS is disabled, and of step 2 without a CSR: worded like those that the note shows.',
    'Enabling and disabling takes effect at once. A self-signed certificate is valid for ten years.',
    'A new CSR always comes with a new RSA key of 2048 bits. Download Key gives it unencrypted, as PKCS#1 PEM.',
    'All of step 3, which the note leaves out: its files, and that they take effect with step 4.',
    'A restart makes a new self-signed certificate only if the CSR has changed since the last one; an installed certificate stays.',
    'The lines that say what is in use and what a restart will bring.',
    'Filling in from an old certificate or request.',
  ],
  load: () => import('./https/https'),
};

/** In the order of the menu. */
export const appliancePages: readonly PageEntry[] = [
  conferencesPage,
  reports,
  siteConfiguration,
  defaults,
  https,
];
