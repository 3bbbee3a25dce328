import { ShieldCheck } from 'lucide-react';
import { aProgram } from '@/views/shell/manifest';
import { windowEntries } from '../window-entries';

/** The certificates that the PC trusts or keeps. */
export const certificateStores = aProgram({
  id: 'certificate-stores',
  title: 'Certificates',
  order: 4,
  controls: {
    pc: 'PC',
    import: 'Import…',
    export: 'Export…',
    view: 'View',
    remove: 'Remove',
    deploy: 'Deploy by Group Policy',
    search: 'Search this store',
    'store-*': '*',
    'fetch-issuers': 'Fetch missing issuers (AIA)*',
    'check-revocation': 'Online revocation checks*',
  },
  windows: { 'import-wizard': { opens: 'import', ...windowEntries['import-wizard'] } },
  assumed: [
    'The look of the management console, with the stores as a tree, instead of the dialog with tabs.',
    'The stores of the signed-in user show those of the machine as well; a column tells them apart.',
    'Five of the stores of Windows.',
    'The stores of the other PCs can be looked at from this one; 25 PCs that are alike count as one.',
    'Group policy reaches every PC at once.',
    'Certificate windows: words of states beyond those that are documented, the order of extensions, dates in the zone of this computer.',
    'Certificate Import Wizard: what is placed automatically goes by the basic constraints; a key is exportable only if it was marked.',
  ],
  load: () => import('./certificate-stores'),
  icon: ShieldCheck,
});
