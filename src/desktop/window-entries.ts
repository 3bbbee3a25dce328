import { fileDropControls } from '@/views/shell/shared-controls';

/** The bar of every window of the PC. */
export const titleBarControls = {
  'move-window': 'Move * with the arrow keys',
  'minimise-window': 'Minimise *',
  'close-window': 'Close *',
} as const;

/** The taskbar, and the icons of the bare desktop. */
export const desktopControls = { 'program-*': '*', 'desktop-*': '*' } as const;

const wizardButtons = { back: 'Back', next: 'Next', finish: 'Finish', cancel: 'Cancel' } as const;

/** The PC's own windows, by `data-window`: any program or page may open them. */
export const windowEntries = {
  certificate: {
    controls: { ok: 'OK' },
    tabs: {
      general: {
        label: 'General',
        controls: {
          'install-certificate': 'Install Certificate...',
          'issuer-statement': 'Issuer Statement',
        },
      },
      details: {
        label: 'Details',
        controls: {
          show: 'Show:',
          fields: 'Fields',
          value: 'Value of the selected field',
          'edit-properties': 'Edit Properties...',
          'copy-to-file': 'Copy to File...',
        },
      },
      path: {
        label: 'Certification Path',
        controls: { 'view-certificate': 'View Certificate', 'certificate-status': 'Certificate status:' },
      },
    },
  },
  'export-wizard': {
    controls: {
      ...wizardButtons,
      'export-key': 'Export the private key',
      format: 'Select the format you want to use:',
      'include-path-*': 'Include all certificates in the certification path if possible',
      'delete-key': 'Delete the private key if the export is successful',
      'extended-properties': 'Export all extended properties',
      password: 'Password:',
      confirmation: 'Confirm password:',
      protection: 'Encryption:',
      fileName: 'File name:',
      browse: 'Browse...',
    },
  },
  'import-wizard': {
    controls: {
      ...wizardButtons,
      'store-location': 'Store Location',
      ...fileDropControls('files'),
      password: 'Password:',
      'strong-protection': 'Enable strong private key protection.*',
      'key-exportable': 'Mark this key as exportable.*',
      'extended-properties': 'Include all extended properties.',
      placement: 'Certificate store',
      store: 'Certificate store:',
      browse: 'Browse...',
    },
  },
  'select-store': { controls: { 'physical-stores': 'Show physical stores', ok: 'OK', cancel: 'Cancel' } },
  'file-picker': { controls: { open: 'Open', cancel: 'Cancel' } },
  'save-picker': { controls: { 'save-name': 'File name:', save: 'Save', cancel: 'Cancel' } },
  file: {
    controls: {
      item: 'In this file',
      password: 'Password of the file',
      'open-with-password': 'Open',
      'install-certificates': 'Install…',
      close: 'Close',
    },
  },
  'rename-file': { controls: { name: 'New name', rename: 'Rename', cancel: 'Cancel' } },
  /** Its buttons say what they do: `accept` is the product's word for going on. */
  question: {
    controls: {
      ok: '*',
      accept: '*',
      yes: 'Yes',
      no: 'No',
      save: 'Save *',
      delete: 'Delete',
      remove: 'Remove',
      deploy: 'Deploy',
      restore: 'Replace the certificate',
      revoke: 'Revoke',
      forget: 'Forget them',
      leave: 'Leave without saving',
      stay: '*',
      close: '*',
      cancel: 'Cancel',
    },
  },
} as const;
