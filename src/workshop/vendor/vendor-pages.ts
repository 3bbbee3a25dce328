/** The titles and addresses of the shop's pages, for its manifest and for the links between them. */
export const vendorPages = {
  products: { title: 'SSL Certificates', address: 'products' },
  newOrder: { title: 'Order a Certificate', address: 'new-order' },
  orderHistory: { title: 'Order History', address: 'order-history' },
  order: { title: 'Order', address: 'order' },
} as const;

/** The pages that the navigation bar leads to. */
export const vendorMenu = [vendorPages.products, vendorPages.newOrder, vendorPages.orderHistory];
