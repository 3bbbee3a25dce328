import type { Product } from '@/simulation/world/vendor-records';

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
  'multi-domain': {
    title: 'Multi-Domain (UCC)',
    price: 325,
    slogan: 'Several host names in one certificate',
    example: 'hq.sb7.com, conf.sb7.com',
    features: [
      'Up to 100 host names, of several domains if you like',
      'Names are added here; they need not be in the CSR',
      'Duplicates for further servers, each with a key of its own',
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
      'Duplicates for further servers, each with a key of its own',
    ],
  },
};

/** The products in the order of the shop. */
export const products: readonly Product[] = ['single-name', 'multi-domain', 'wildcard'];
