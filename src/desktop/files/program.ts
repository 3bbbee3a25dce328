import { Folder } from 'lucide-react';
import { aProgram } from '@/views/shell/manifest';

/** The folder in which the PC keeps what was saved and what was dropped in. */
export const files = aProgram({
  id: 'files',
  title: 'Files',
  order: 3,
  controls: {
    files: 'Files of this computer',
    'add-files': 'Add files…',
    'open-file': 'Open',
    'download-file': 'Download to your computer',
    'rename-file': 'Rename',
    'delete-file': 'Delete',
    search: 'Search this folder',
  },
  assumed: [
    'The PC has one folder, in which every file saved in the lab appears.',
    'A PFX is opened by the import wizard, as Windows does; its contents can be shown as well.',
  ],
  load: () => import('./files'),
  icon: Folder,
});
