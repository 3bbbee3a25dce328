/** What every list of the practice CA offers for the items that are chosen. */
const itemControls = {
  'show-details': 'Show Details',
  'rename-item': 'Rename',
  'delete-items': 'Delete',
} as const;

const exchangeControls = { 'import-items': 'Import', 'export-items': 'Export' } as const;

/** The lists, each with its commands. */
export const practiceTabs = {
  keys: {
    label: 'Private Keys',
    controls: { 'new-key': 'New Key', ...exchangeControls, ...itemControls },
  },
  requests: {
    label: 'Certificate signing requests',
    controls: {
      'new-request': 'New Request',
      'sign-request': 'Sign',
      ...exchangeControls,
      ...itemControls,
    },
  },
  certificates: {
    label: 'Certificates',
    controls: {
      'new-certificate': 'New Certificate',
      'similar-certificate': 'Similar',
      renew: 'Renew',
      revoke: 'Revoke',
      reinstate: 'Unrevoke',
      'generate-list': 'Generate CRL',
      'plain-view': '* View',
      ...exchangeControls,
      ...itemControls,
    },
  },
  templates: {
    label: 'Templates',
    controls: {
      'new-template': 'New Template',
      'copy-template': 'Duplicate',
      'change-template': 'Change',
      ...itemControls,
    },
  },
  'revocation-lists': {
    label: 'Revocation lists',
    controls: { 'new-list': 'New CRL', ...exchangeControls, ...itemControls },
  },
} as const;
