import type { SiteManifest } from '@/views/shell/manifest';
import { routerFrameControls } from '../router-shell/certificate-controls';
import { portalHosts } from '../router-shell/router-portal';
import { edgeGatewayPages, pagesInOrder, startPage } from './pages';

/** The administration portal of the Edge Gateways, each at its own names inside. */
export const edgeGateway: SiteManifest = {
  id: 'edge-gateway',
  title: 'Edge Gateway',
  hosts: (world) => portalHosts(world, 'edge-gateway'),
  pages: pagesInOrder,
  named: edgeGatewayPages,
  frame: () => import('./frame'),
  startAddress: startPage.address,
  signIn: 'Log in',
  controls: routerFrameControls,
  keepsPages: true,
  assumed: [
    'The frame: band, areas as top tabs, tree, hint strip, colours, and the words of the log-in page. The note’s procedures are those of the Mobility Router almost word for word, so both portals share one frame.',
    'A restart takes one minute of lab time, in which nothing answers; who was logged in logs in again.',
    'The portal answers at the names inside only.',
  ],
};
