import { certificateDetailsControls, fileDropControls } from '@/views/shell/shared-controls';

const cancel = { cancel: 'Cancel' } as const;

const keyControls = { keyType: 'Key type', keySize: 'Key size in bits' } as const;

const validityControls = {
  notBefore: 'Not before (UTC)',
  notAfter: 'Not after (UTC)',
  count: 'Number',
  unit: 'Unit',
  'apply-range': 'Apply',
  isRoundedToMidnight: 'Midnight',
} as const;

const subject = {
  label: 'Subject',
  controls: {
    country: 'countryName',
    state: 'stateOrProvinceName',
    city: 'localityName',
    organization: 'organizationName',
    organizationalUnit: 'organizationalUnitName',
    commonName: 'commonName',
    email: 'emailAddress',
  },
} as const;

const extensions = {
  label: 'Extensions',
  controls: {
    basicConstraints: 'Basic constraints',
    pathLength: 'Path length',
    alternativeNames: 'Subject alternative names',
    copiesCommonName: 'Copy the common name into the alternative names',
    revocationListAddresses: 'CRL distribution point',
    issuerAddresses: 'Issuer’s certificate (AIA)',
    ocspAddresses: 'OCSP (AIA)',
    ...validityControls,
  },
} as const;

const keyUsage = { label: 'Key usage', controls: { 'usage-*': '*', 'purpose-*': '*' } } as const;

/** What certificates and requests are made from, beside the source of each. */
const sourceControls = {
  name: 'Internal name',
  template: 'Template',
  'apply-all': 'Apply all',
  'apply-subject': 'Apply subject',
  'apply-extensions': 'Apply extensions',
  key: 'Private key',
  ...keyControls,
  digest: 'Signature algorithm',
  saves: '*',
  fileName: 'File name',
} as const;

/** Making a certificate, and signing a request. */
const certificateTabs = {
  source: {
    label: 'Source',
    controls: {
      ...sourceControls,
      issuer: 'Signed by',
      takesSubject: 'Take its subject',
      takesNames: 'Take its alternative names; the template adds to them',
      takesExtensions: 'Take key usages that it asks for and the template leaves open',
    },
  },
  subject,
  extensions,
  'key-usage': keyUsage,
} as const;

/** The windows of the practice CA. */
export const practiceWindows = {
  'new-key': {
    opens: 'new-key',
    controls: { name: 'Internal name', ...keyControls, 'make-key': 'Create', ...cancel },
  },
  'new-request': {
    opens: 'new-request',
    controls: { 'make-request': 'Create', ...cancel },
    tabs: {
      source: { label: 'Source', controls: sourceControls },
      subject,
      extensions,
      'key-usage': keyUsage,
    },
  },
  'sign-request': { opens: 'sign-request', controls: { issue: 'Sign', ...cancel }, tabs: certificateTabs },
  'create-certificate': {
    opens: 'new-certificate',
    controls: { issue: 'Create', ...cancel },
    tabs: certificateTabs,
  },
  renew: {
    opens: 'renew',
    controls: {
      ...validityControls,
      revokesOld: 'Revoke the old one, as superseded',
      'renew-certificate': 'Renew',
      saves: '*',
      fileName: 'File name',
      ...cancel,
    },
  },
  revoke: {
    opens: 'revoke',
    controls: {
      reason: 'Reason',
      revokedAt: 'Revoked since (UTC)',
      'revoke-certificates': 'Revoke',
      ...cancel,
    },
  },
  'new-list': {
    opens: 'new-list',
    controls: {
      authority: 'Authority',
      days: 'Next update in days',
      number: 'CRL number',
      digest: 'Signature algorithm',
      withReasons: 'Write the reasons of revocation into it',
      saves: 'Save it in the folder of this PC too, as DER',
      'generate-list': 'Generate',
      ...cancel,
    },
  },
  template: {
    opens: 'new-template',
    controls: { 'save-template': 'Save', ...cancel },
    tabs: {
      template: {
        label: 'Template',
        controls: { name: 'Internal name', ...validityControls, digest: 'Signature algorithm' },
      },
      subject,
      extensions,
      'key-usage': keyUsage,
    },
  },
  import: {
    opens: 'import-items',
    controls: {
      ...fileDropControls('files'),
      password: 'Password, if a file has one',
      import: 'Import',
      ...cancel,
    },
  },
  export: {
    opens: 'export-items',
    controls: {
      format: 'Export format',
      fileName: 'File name',
      downloads: 'Download it to your computer too',
      protection: 'Encryption',
      password: 'Password',
      passwordAgain: 'Repeat the password',
      export: 'Export',
      ...cancel,
    },
  },
  rename: { opens: 'rename-item', controls: { name: 'Internal name', rename: 'Rename', ...cancel } },
  details: {
    opens: 'show-details',
    controls: { ...certificateDetailsControls, 'copy-key-fingerprint': 'Copy', ok: 'OK' },
    tabs: {
      status: { label: 'Status', controls: {} },
      chain: { label: 'Chain', controls: {} },
      certificate: { label: 'Certificate', controls: {} },
    },
  },
} as const;
