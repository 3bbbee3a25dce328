import { Globe } from 'lucide-react';
import type { ProgramManifest } from '@/views/shell/manifest';

/** The PC's browser, in which all sites of the network are seen. */
export const browser: ProgramManifest = {
  id: 'browser',
  title: 'Browser',
  order: 1,
  controls: [
    'new-tab',
    'back',
    'forward',
    'reload',
    'address',
    'site-information',
    'browser-look',
    'open-in-new-tab',
    'show-in-folder',
    'close-downloads',
  ],
  assumed: [
    'The look of the browser: the note shows a tab, an address and the lock only.',
    'An address typed without a scheme is asked for over http, and the site sends it on to https where it has that.',
    'In the look of the note a page is shown even over https that nothing proves, as after accepting the warning.',
    'In the look of Chrome 58 to 60 a page that is open stays when its certificate is refused later; Reload asks.',
    'In the look of the note, the words of the Connection tab beside those for an identity that is not verified: who verified it, the paragraph on the cipher suite (always the same one), the visits (counted from the day on which the lab was made), “What do these mean?”. “Explain” is the lab’s.',
    'Chrome 58 to 60: the words of the page info for sites that do not answer, of some causes under Advanced, and of the cipher suite.',
  ],
  ownTitleBar: true,
  load: () => import('./browser'),
  icon: Globe,
};
