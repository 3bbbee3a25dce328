import { equipmentOfKind } from '@/simulation/world/find-records';
import { signInControls } from '@/views/shell/shared-controls';
import type { SiteManifest } from '@/views/shell/manifest';
import { directorPages, pagesInOrder, startPage } from './pages';

/** Connect Director on the headquarters server. */
export const director: SiteManifest = {
  id: 'director',
  title: 'Connect Director',
  hosts: ({ equipment }) =>
    equipmentOfKind(equipment, 'headquarters-server')
      .flatMap((id) => [equipment[id]?.fqdn ?? '', equipment[id]?.ipAddress ?? ''])
      .filter((host) => host !== ''),
  pages: pagesInOrder,
  named: directorPages,
  frame: () => import('./frame'),
  startAddress: startPage.address,
  signIn: 'Sign in',
  controls: {
    ...signInControls,
    'sign-in': 'Sign in',
    'sign-out': 'Sign out',
    'search-menu': 'Search the menu',
  },
  assumed: [
    'Header, colours, the search box of the navigation and the words of the sign-in page.',
    'The accounts, and that a restricted administrator does not see the link to a service appliance.',
    'Director opens with Platform Equipment; the real one opens with a dashboard.',
  ],
};
