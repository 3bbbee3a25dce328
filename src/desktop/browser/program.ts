import { Globe } from 'lucide-react';
import type { ProgramManifest } from '@/views/manifest';

/** The PC's browser, in which all sites of the network are seen. */
export const browser: ProgramManifest = {
  id: 'browser',
  title: 'Browser',
  order: 1,
  controls: ['new-tab', 'back', 'forward', 'reload', 'address', 'site-information', 'open-in-new-tab'],
  assumed: [
    'The look of the browser: the note shows a tab, an address and the lock only.',
    'An address typed without a scheme is asked for over https.',
    'A page is shown even over https that nothing proves, as after accepting the warning.',
  ],
  ownTitleBar: true,
  load: () => import('./browser'),
  icon: Globe,
};
