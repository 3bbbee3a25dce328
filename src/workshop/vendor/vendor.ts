import { vendorAddresses } from '@/simulation/site/factory-certificates';
import type { SiteManifest } from '@/views/manifest';
import { vendorPages } from './vendor-pages';

/** The certificate vendor's shop: a public authority whose root the PCs trust from the start. */
export const vendor: SiteManifest = {
  id: 'vendor',
  title: 'HarborSign',
  hosts: () => [vendorAddresses.host],
  startAddress: vendorPages.products.address,
  frame: () => import('./vendor-frame'),
  pages: [
    {
      ...vendorPages.products,
      menuPath: [vendorPages.products.title],
      controls: [
        'order-single-name',
        'order-multi-domain',
        'order-wildcard',
        'open-products',
        'open-new-order',
        'open-order-history',
        'open-domains',
        'open-repository',
      ],
      assumed: ['The products, their prices and the look of the shop are invented.'],
      load: () => import('./products/products-page'),
    },
    {
      ...vendorPages.newOrder,
      menuPath: [vendorPages.newOrder.title],
      noteSection: 'Certificates on HQ Server',
      controls: ['product', 'keyMadeBy', 'csr', 'request', 'names', 'delivery', 'fault', 'place-order'],
      assumed: [
        'The steps and wordings of the order form.',
        'A request’s other host names are left out of a single-name or wildcard order, after saying so.',
        'A wildcard certificate also covers the bare domain, as vendors of 2017 added it.',
        'Issuing takes no time, or two days when that is chosen; nobody telephones to verify the organization.',
        'A multi-domain certificate has 100 names at most, and no wildcards among them.',
        'The practice faults are the lab’s own: no shop offers them.',
      ],
      load: () => import('./new-order/new-order-page'),
    },
    {
      ...vendorPages.orderHistory,
      menuPath: [vendorPages.orderHistory.title],
      controls: [],
      assumed: ['The list and its columns.'],
      load: () => import('./order-history/order-history-page'),
    },
    {
      ...vendorPages.order,
      menuPath: [],
      noteSection: 'Certificates on HQ Server',
      controls: [
        'save-both',
        'save-all',
        'save-certificate',
        'save-intermediate',
        'save-bundle',
        'save-root',
        'save-der',
        'save-pkcs7',
        'save-mail',
        'save-pfx',
        'save-old-pfx',
        'show-password',
        'duplicate',
        're-issue',
        'renew',
        'revoke',
      ],
      assumed: [
        'The file names and the choice of formats; the note says only that they vary between vendors.',
        'A letter with a password takes three days.',
        'The vendor reminds thirty days before an order ends, of short ones when two thirds are over.',
      ],
      load: () => import('./order/order-page'),
    },
    {
      ...vendorPages.duplicate,
      menuPath: [],
      controls: ['csr', 'request', 'issue-certificate'],
      assumed: [
        'A duplicate has the names, the organization and the end of its order, whatever its CSR asks for.',
      ],
      load: () => import('./duplicate/duplicate-page'),
    },
    {
      ...vendorPages.reissue,
      menuPath: [],
      controls: ['key', 'csr', 'request', 'issue-certificate'],
      assumed: ['A re-issue does not revoke the certificate in whose place it comes.'],
      load: () => import('./re-issue/re-issue-page'),
    },
    {
      ...vendorPages.revoke,
      menuPath: [],
      controls: ['reason', 'revoke-certificate'],
      assumed: ['Revocation takes effect at once.'],
      load: () => import('./revoke/revoke-page'),
    },
    {
      ...vendorPages.domains,
      menuPath: [vendorPages.domains.title],
      controls: ['domain', 'add-domain'],
      assumed: [
        'The domains of the site were proven when the account was opened, on the day of the lab’s installation.',
        'A record in the DNS is seen after ten minutes, a file at once; an e-mail takes a minute.',
      ],
      load: () => import('./domains/domains-page'),
    },
    {
      ...vendorPages.repository,
      menuPath: [vendorPages.repository.title],
      controls: ['save-vendor-root', 'save-vendor-intermediate'],
      assumed: [
        'Revocation lists are signed anew with every revocation, and current as long as their authority.',
      ],
      load: () => import('./repository/repository-page'),
    },
  ],
  assumed: [
    'The vendor is invented; it stands for any public certificate vendor.',
    'Certificates carry no certificate-transparency time stamps.',
    'The shop knows its customer: there is no sign-in and nothing is charged.',
  ],
};
