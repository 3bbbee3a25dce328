import type { FrameProps } from '@/views/shell/manifest';
import { RouterFrame } from '../router-shell/frame/router-frame';
import type { RouterPortal } from '../router-shell/router-portal';
import { pagesInOrder } from './pages';

const after =
  'A new certificate is used from the next restart on. Until then the present one stays in use, whatever this page shows as pending.';

/** The help of the hint strip by page address. */
const hints: Readonly<Record<string, string>> = {
  'configuration/system/certificate/edge-gateway': `This certificate is shown to whoever opens this portal in a browser. It should carry the gateway’s name and address inside. ${after}`,
  'configuration/system/certificate/rast': `Remote IP phones see this certificate at the gateway’s public name. They trust the Mitel UC Certificate Authority and public authorities, and show their own factory certificate in return. ${after}`,
  'configuration/system/certificate/reverse-proxy': `Clients outside see this certificate when they use Mitel services through the reverse proxy. Nothing falls back to http there: a client that does not trust it is not connected. ${after}`,
  'configuration/system/certificate/turn': `Clients outside see this certificate when they send media through the TURN service. Nothing falls back to http there either. ${after}`,
};

const portal: RouterPortal = {
  product: 'Edge Gateway',
  service: 'the service',
  equipmentKind: 'edge-gateway',
  pages: pagesInOrder,
  hints,
  openAtFirst: ['System', 'System › Certificate'],
};

/** The shared frame of the gateways with this portal's pages. */
export default function Frame(props: FrameProps) {
  return <RouterFrame {...props} portal={portal} />;
}
