import type { FrameProps } from '@/views/shell/manifest';
import { RouterFrame } from '../router-shell/frame/router-frame';
import type { RouterPortal } from '../router-shell/router-portal';
import { hints } from './hints';
import { mobilityRouterPages } from './pages';

const portal: RouterPortal = {
  product: 'Mobility Router',
  service: 'the Mitel mobility service',
  equipmentKind: 'mobility-router',
  pages: mobilityRouterPages,
  hints,
  openAtFirst: ['System', 'System › Certificate', 'Groups and Users'],
};

/** The shared frame of the gateways with this portal's pages. */
export default function Frame(props: FrameProps) {
  return <RouterFrame {...props} portal={portal} />;
}
