import type { Product } from '@/simulation/authorities/order';

/** How a product is presented in the shop. */
export interface ProductCard {
  readonly title: string;
  /** US dollars a year; nothing is charged. */
  readonly price: number;
  readonly slogan: string;
  readonly example: string;
  readonly features: readonly string[];
}

/** What the shop says of each product. */
export const productCatalogue: Readonly<Record<Product, ProductCard>> = {
  'single-name': {
    title: 'Single Name',
    price: 175,
    slogan: 'One server, one host name',
    example: 'sb7-hq.sb7.com',
    features: [
      'Exactly one host name',
      'For one server, or several behind one name',
      'Free re-download at any time',
    ],
  },
  wildcard: {
    title: 'Wildcard',
    price: 475,
    slogan: 'All hosts of one domain',
    example: '*.sb7.com',
    features: [
      'Every host of the domain, one level deep',
      'The bare domain sb7.com included',
      'For all servers of a site with many',
    ],
  },
};

/** The products in the order of the shop. */
export const products: readonly Product[] = ['single-name', 'wildcard'];
