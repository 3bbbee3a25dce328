import type { SiteManifest } from '@/views/shell/manifest';
import { routerFrameControls } from '../router-shell/certificate-controls';
import { portalHosts } from '../router-shell/router-portal';
import { mobilityRouterPages, pagesInOrder, startPage } from './pages';

/** The administration portal of the Mobility Routers, each at its own names inside and at those of its cluster. */
export const mobilityRouter: SiteManifest = {
  id: 'mobility-router',
  title: 'Mobility Router',
  hosts: (world) => [
    ...portalHosts(world, 'mobility-router'),
    ...Object.values(world.clusters).flatMap(({ virtualFqdn, virtualIpAddress }) => [
      virtualFqdn,
      virtualIpAddress,
    ]),
  ],
  pages: pagesInOrder,
  named: mobilityRouterPages,
  frame: () => import('./frame'),
  startAddress: startPage.address,
  signIn: 'Log in',
  controls: routerFrameControls,
  keepsPages: true,
  assumed: [
    'The frame: band, areas as top tabs, tree, hint strip, colours, and the words of the log-in page.',
    'A restart takes one minute of lab time, in which nothing answers; who was logged in logs in again. In a cluster both nodes restart.',
    'Until a router has a Local Access certificate its portal answers over http: that is where the first one is made. Once it has one, it redirects http to https.',
  ],
};
