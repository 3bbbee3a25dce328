import { aPage } from '@/views/shell/manifest';
import { fileDropControls, fillInControls, fillInWindow } from '@/views/shell/shared-controls';

const settingsButtons = { 'save-settings': 'Save', 'undo-settings': 'Reset' } as const;

/** The landing page (domain facts 3.2). */
const conferences = aPage({
  title: 'Conferences',
  menuPath: ['Conferences'],
  address: 'conferences',
  controls: {
    filter: 'Show',
    appliance: 'Service Appliance',
    search: 'Name or access code',
    find: 'Search',
    'delete-*': 'Delete *',
    'show-all': 'Show all conferences',
    'previous-page': 'Previous',
    'page-*': 'Page *',
    'next-page': 'Next',
  },
  assumed: ['The columns of the list, and the conferences that are in it.'],
  load: () => import('./conferences/conferences'),
});

const reports = aPage({
  title: 'Reports',
  menuPath: ['Reports'],
  address: 'reports',
  controls: { appliance: 'Service Appliance', 'save-report': 'Download' },
  assumed: ['What the report counts, and the file that it is saved as.'],
  load: () => import('./reports/reports'),
});

const siteConfiguration = aPage({
  title: 'Site Configuration',
  menuPath: ['Site Configuration'],
  address: 'site-configuration',
  controls: {
    siteTitle: 'Site title',
    welcomeText: 'Welcome text',
    guests: 'Guests may join',
    sessionMinutes: 'Session time-out',
    uploadMegabytes: 'Largest upload',
    ...settingsButtons,
  },
  assumed: ['Everything on the page: the product has one of this purpose, whose fields are not known.'],
  load: () => import('./site-configuration/site-configuration'),
});

const defaults = aPage({
  title: 'Defaults',
  menuPath: ['Defaults'],
  address: 'defaults',
  controls: {
    largestConference: 'Largest conference',
    entrySound: 'When somebody enters',
    waitForOrganizer: 'Wait for the organizer',
    recordAlways: 'Record automatically',
    accessCodeDigits: 'Length of access codes',
    ...settingsButtons,
  },
  assumed: ['Everything on the page: the product has one of this purpose, whose fields are not known.'],
  load: () => import('./defaults/defaults'),
});

const https = aPage({
  title: 'HTTPS',
  menuPath: ['HTTPS'],
  address: 'https',
  noteSection: 'Create a CSR on a Mitel Service Appliance',
  controls: {
    appliance: '*able HTTPS on the following Service Appliance:',
    go: 'Go',
    'secure-address': 'https://*',
    ...fillInControls,
    country: 'Country',
    state: 'State or Province',
    'use-full-state': 'Use *',
    locality: 'Locality',
    organization: 'Organization',
    organizationalUnit: 'Organizational Unit',
    commonName: 'Common Name',
    email: 'Email Address',
    'create-csr': 'Create CSR',
    'download-csr': 'Download CSR',
    'download-key': 'Download Key',
    'create-new-csr': 'Create New CSR',
    'copy-request': 'Copy the CSR',
    'order-certificate': 'Order a certificate with it',
    ...fileDropControls('certificate'),
    ...fileDropControls('intermediate'),
    ...fileDropControls('key'),
    password: 'Password',
    upload: 'Upload',
    'clear-files': 'Clear',
    discard: 'Discard',
    'restart-web-server': 'Restart Web Server',
    'skip-the-wait': 'Skip the wait',
  },
  windows: { 'fill-in': fillInWindow },
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
  performs: {
    'set-https': () => import('./https/switch-hand'),
    'create-appliance-request': () => import('./https/request-hand'),
    'install-certificate': () => import('./https/install-hand'),
    'restart-web-server': () => import('./https/restart-hand'),
  },
});

/** In the order of the menu. */
export const appliancePages = { conferences, reports, siteConfiguration, defaults, https };
