import type { FrameProps } from '@/views/shell/manifest';
import { RouterFrame } from '../router-shell/frame/router-frame';
import type { RouterPortal } from '../router-shell/router-portal';
import { hints } from './hints';
import { edgeGatewayPages } from './pages';

const portal: RouterPortal = {
  product: 'Edge Gateway',
  service: 'the service',
  equipmentKind: 'edge-gateway',
  pages: edgeGatewayPages,
  hints,
  openAtFirst: ['System', 'System › Certificate'],
};

/** The shared frame of the gateways with this portal's pages. */
export default function Frame(props: FrameProps) {
  return <RouterFrame {...props} portal={portal} />;
}
