import { Folder } from 'lucide-react';
import type { ProgramManifest } from '@/views/shell/manifest';

/** The folder in which the PC keeps what was saved and what was dropped in. */
export const files: ProgramManifest = {
  id: 'files',
  title: 'Files',
  order: 3,
  controls: [
    'add-files',
    'open-file',
    'download-file',
    'rename-file',
    'delete-file',
    'search',
    'name',
    'password',
  ],
  assumed: [
    'The PC has one folder, in which every file saved in the lab appears.',
    'A PFX is opened by the import wizard, as Windows does; its contents can be shown as well.',
  ],
  load: () => import('./files'),
  icon: Folder,
};
