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

/** Where the vendor publishes its certificates and revocation lists. The vendor is invented. */
export const vendorAddresses = {
  host: 'www.harborsign.example',
  /** The page of the shop that takes orders. */
  orderPage: 'new-order',
  /** The vendor's free tools, another site on the same web server. */
  tools: 'www.csr-command.example',
  ocsp: 'http://ocsp.harborsign.example',
  rootCertificate: 'http://cacerts.harborsign.example/HarborSignSimulationRoot.crt',
  rootRevocationList: 'http://crl.harborsign.example/HarborSignSimulationRoot.crl',
  intermediateCertificate: 'http://cacerts.harborsign.example/HarborSignSimulationServerCA.crt',
  intermediateRevocationList: 'http://crl.harborsign.example/HarborSignSimulationServerCA.crl',
} as const;
