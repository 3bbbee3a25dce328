import type { Appliance } from '../world/appliance';

/** The vendor's shop: a server that PCs meet, and none of the site's. */
export const vendorShop: Appliance = {
  kind: 'vendor',
  slots: {
    'vendor-web-site': {
      label: 'the vendor’s web site',
      answers: 'inside',
      browsed: 'browser-vendor',
      mustName: 'fqdn',
      metBy: ['pcs'],
    },
  },
  connections: {
    'browser-vendor': {
      from: 'pcs',
      program: 'Browser',
      purpose: 'Vendor’s shop',
      name: 'fqdn',
      server: 'HarborSign',
      otherwise: 'error',
    },
  },
};
