import { vendorAddresses } from '@/simulation/vendor/registration';

/** The titles and addresses of the shop's pages, for its manifest and for the links between them. */
export const vendorPages = {
  products: { title: 'SSL Certificates', address: 'products' },
  newOrder: { title: 'Order a Certificate', address: vendorAddresses.orderPage },
  orderHistory: { title: 'Order History', address: 'order-history' },
  domains: { title: 'Domains', address: 'domains' },
  repository: { title: 'Repository', address: 'repository' },
  order: { title: 'Order', address: 'order' },
  duplicate: { title: 'Duplicate a Certificate', address: 'duplicate' },
  reissue: { title: 'Re-issue a Certificate', address: 're-issue' },
  revoke: { title: 'Revoke a Certificate', address: 'revoke' },
} as const;

/** The pages that the navigation bar leads to. */
export const vendorMenu = [
  vendorPages.products,
  vendorPages.newOrder,
  vendorPages.orderHistory,
  vendorPages.domains,
  vendorPages.repository,
];

/** The address of an order's page, or of a page about one of its certificates, counted from 1. */
export function orderAddress(page: { readonly address: string }, number: string, position?: number): string {
  const place = position === undefined ? '' : `/${String(position)}`;
  return `${page.address}/${number}${place}`;
}
