import type { FrameProps } from '@/views/shell/manifest';
import { RouterFrame } from '../router-shell/frame/router-frame';
import type { RouterPortal } from '../router-shell/router-portal';
import { pagesInOrder } from './pages';

/** The help of the hint strip by page address. */
const hints: Readonly<Record<string, string>> = {
  'configuration/express-setup':
    'The names and the address of the LAN interface. The domain name is what the Certificate Authority is called by default.',
  'configuration/system/certificate/certificate-authority':
    'The authority signs a certificate for every client that is provisioned, and the router certificates that are generated here. There is none at first. A new one takes effect with the next restart; from then on every client has to be provisioned again, and router certificates that the old one signed have to be generated again.',
  'configuration/system/certificate/mobility-router':
    'Four certificates: Local Access for clients on the LAN, Remote Access for clients outside, and the same two for the virtual address of a cluster. What is generated or imported is used from the next restart on.',
  'configuration/system/remote-access':
    'The public name under which clients outside reach the router. The Remote Access certificate has to carry it.',
  'configuration/system/redundancy-cluster':
    'Two routers that stand in for each other at a virtual address. They share users, authority and virtual certificates; Local and Remote Access certificates belong to each node alone.',
  'configuration/groups-and-users/users':
    'Provisioning gives a user’s client a certificate and the authority that signed it. Both are checked at every connection.',
  'maintenance/system/restart':
    'A restart puts pending certificates into effect. It ends all sessions of this portal and interrupts all clients for a minute.',
  'monitor/clients':
    'What each client says of the router, and the router of each client, inside over Local Access and outside over Remote Access.',
};

const portal: RouterPortal = {
  product: 'Mobility Router',
  service: 'the Mitel mobility service',
  equipmentKind: 'mobility-router',
  pages: pagesInOrder,
  hints,
  openAtFirst: ['System', 'System › Certificate', 'Groups and Users'],
};

/** The shared frame of the gateways with this portal's pages. */
export default function Frame(props: FrameProps) {
  return <RouterFrame {...props} portal={portal} />;
}
