import { ShieldCheck } from 'lucide-react';
import type { ProgramManifest } from '@/views/manifest';

/** The certificates that the PC trusts or keeps. */
export const certificateStores: ProgramManifest = {
  id: 'certificate-stores',
  title: 'Certificates',
  order: 4,
  controls: ['import', 'view', 'remove', 'files', 'password', 'store'],
  assumed: ['The stores of the signed-in user and of the computer are shown as one.'],
  load: () => import('./certificate-stores'),
  icon: ShieldCheck,
};
