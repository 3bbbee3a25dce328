import {
  fileSourceControls,
  fillInControls,
  fillInWindow,
  signInControls,
  storedRequestControls,
} from '@/views/shell/shared-controls';

/** Of every certificate page. */
export const certificatePageControls = {
  'open-generate': 'Generate',
  'open-import': 'Import',
  view: 'View',
  'restore-previous': 'Previous certificate',
  ...storedRequestControls,
  'save-request-key': 'Save its RSA private key',
  'view-pending': 'View pending',
  restart: 'Restart…',
} as const;

/** The fields of the note's Generate window, in its order. */
const subjectControls = {
  ...fillInControls,
  country: 'Country Name',
  state: 'State or Province',
  'use-full-state': 'Use *',
  city: 'Locality',
  organization: 'Organization',
  organizationalUnit: 'Organization Unit',
  commonName: 'Common Name',
} as const;

const keyAndNamesControls = {
  'name-*': '*',
  otherKind: 'Other Alternative Names',
  otherName: '*',
  'add-name': 'Add',
} as const;

/** Generating an authority, which has neither names nor a choice of keys. */
export const generateAuthorityWindow = {
  opens: 'open-generate',
  controls: { ...subjectControls, generate: 'Generate', close: 'Close' },
} as const;

/** Generating a certificate. `keyLength`: what the product calls the length of its key. */
export function generateWindow<const KeyLength extends string>(keyLength: KeyLength) {
  return {
    opens: 'open-generate',
    controls: {
      ...subjectControls,
      keyLength,
      ...keyAndNamesControls,
      generate: 'Generate',
      'generate-csr': 'Generate CSR',
      'copy-request': 'Copy the CSR',
      'save-key': 'Save RSA private key',
      close: 'Close',
    },
  } as const;
}

/** Importing. `pasted`: what the box is called. */
export function importWindow<const Pasted extends string>(pasted: Pasted) {
  return {
    opens: 'open-import',
    controls: {
      pasted,
      ...fileSourceControls('pasted-files'),
      'open-preflight': 'Open it in the pre-flight',
      import: 'Import',
      close: 'Close',
    },
  } as const;
}

/** What a certificate page opens beside: filling a form in lies over Generate. */
export const fillInOverForm = { 'fill-in': fillInWindow } as const;

/** The portal's band, menu, hints, sign-in, and what is there while the device restarts. */
export const routerFrameControls = {
  ...signInControls,
  'sign-in': 'Log in',
  'sign-out': 'Log out',
  'area-*': '*',
  hint: 'Hint',
  'pin-hint': '*in',
  refresh: 'Refresh',
  'skip-the-wait': 'Skip the wait',
} as const;
