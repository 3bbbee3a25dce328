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
        'order-wildcard',
        'open-products',
        'open-new-order',
        'open-order-history',
      ],
      assumed: ['The products, their prices and the look of the shop are invented.'],
      load: () => import('./products/products-page'),
    },
    {
      ...vendorPages.newOrder,
      menuPath: [vendorPages.newOrder.title],
      noteSection: 'Certificates on HQ Server',
      controls: ['product', 'keyMadeBy', 'csr', 'request', 'place-order'],
      assumed: [
        'The steps and wordings of the order form.',
        'A request’s other host names are left out of a single-name or wildcard order, after saying so.',
        'A wildcard certificate also covers the bare domain, as vendors of 2017 added it.',
        'Issuing takes no time: nobody telephones to verify the organization.',
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
        'save-all',
        'save-certificate',
        'save-intermediate',
        'save-root',
        'save-der',
        'save-pkcs7',
        'save-pfx',
        'show-password',
      ],
      assumed: [
        'The file names and the choice of formats; the note says only that they vary between vendors.',
      ],
      load: () => import('./order/order-page'),
    },
  ],
  assumed: [
    'The vendor is invented; it stands for any public certificate vendor.',
    'Certificates carry no certificate-transparency time stamps.',
    'The shop knows its customer: there is no sign-in and nothing is charged.',
  ],
};
