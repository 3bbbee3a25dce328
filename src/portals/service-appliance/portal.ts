import type { SiteManifest } from '@/views/shell/manifest';
import { signInControls } from '@/views/shell/shared-controls';
import { equipmentOfKind } from '@/simulation/world/find-records';
import { appliancePages } from './pages';

/** The administration of conferences on each service appliance, with the certificate of its web server (note). */
export const serviceAppliance: SiteManifest = {
  id: 'service-appliance',
  title: 'Service Appliance Conference Administration',
  hosts: ({ equipment }) =>
    equipmentOfKind(equipment, 'service-appliance').flatMap((id) => {
      const { fqdn = '', ipAddress = '', collaborationFqdn = '' } = equipment[id] ?? {};
      return [...new Set([fqdn, ipAddress, collaborationFqdn])].filter((host) => host !== '');
    }),
  pages: Object.values(appliancePages),
  named: appliancePages,
  frame: () => import('./frame'),
  startAddress: appliancePages.conferences.address,
  signIn: 'Sign in',
  controls: {
    ...signInControls,
    'sign-in': 'Sign in',
    'sign-out': 'Sign Out',
    'sign-in-as-other': 'Sign in with another account',
    'menu-*': '*',
  },
  assumed: [
    'Heading band, colours, the order of the menu and the names of its entries but for HTTPS; the note shows that page alone.',
    'The sign-in, which the note leaves out, and that it lets in system administrators only.',
    'HTTPS is disabled on a fresh appliance; over http the site answers whether HTTPS is enabled or not.',
  ],
};
