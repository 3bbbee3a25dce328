import { Stamp } from 'lucide-react';
import { aProgram } from '@/views/shell/manifest';
import { practiceWindows } from './practice-windows';

/** What every list of the practice CA offers for the items that are chosen. */
const itemControls = {
  'show-details': 'Show Details',
  'rename-item': 'Rename',
  'delete-items': 'Delete',
} as const;

const exchangeControls = { 'import-items': 'Import', 'export-items': 'Export' } as const;

/** The lists, each with its commands. */
const practiceTabs = {
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

/** A certification authority of one's own: the role that the note gives XCA. */
export const practiceCa = aProgram({
  id: 'practice-ca',
  title: 'Practice CA',
  order: 5,
  controls: { search: 'Search' },
  tabs: practiceTabs,
  windows: practiceWindows,
  assumed: [
    'One database is always open and the lab keeps its keys: there is no database file with a password of its own.',
    'Purposes that a request asks for fill what the template leaves open; whether the certificate becomes an authority is decided by the template alone.',
    'Rounded to midnight, a certificate is valid from the beginning of its first day to the end of its last, in UTC.',
    'A revocation can be taken back whatever its reason was, until the next list is generated.',
  ],
  load: () => import('./practice-ca'),
  icon: Stamp,
});
