/** What the vendor sells so far. */
export type Product = 'single-name' | 'wildcard';

/** A certificate ordered from the vendor and delivered at once. */
export interface Order {
  /** What the customer sees: `HS-100001`. */
  readonly number: string;
  readonly product: Product;
  readonly placedAt: number;
  readonly commonName: string;
  readonly names: readonly string[];
  /** `vendor`: the vendor made the key and delivers it in a PKCS#12 file. */
  readonly keyMadeBy: 'customer' | 'vendor';
  /** Fingerprint of the certificate issued. */
  readonly certificate: string;
  /** Fingerprints of the issuers, nearest first, root last. */
  readonly chain: readonly string[];
  /** Fingerprint of the certificate's key. */
  readonly key: string;
  /** Fingerprint of the request; undefined when the vendor made the key. */
  readonly request?: string;
}

/** Order a certificate. With the customer's key, name and organization are those of the request among the files. */
export interface OrderCertificate {
  readonly type: 'order-certificate';
  readonly product: Product;
  readonly keyMadeBy: Order['keyMadeBy'];
  readonly commonName: string;
  readonly organization: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
  /** Names of the request that are to be left out. */
  readonly dropNames: readonly string[];
}

/** The number that the next order gets; numbers are also the orders' ids. */
export function nextOrderNumber(orders: Readonly<Record<string, Order>>): string {
  return `HS-${String(100_001 + Object.keys(orders).length)}`;
}

/** The id under which the vault keeps the password of an order's PKCS#12 file, as UTF-8 bytes. */
export function orderPasswordId(number: string): string {
  return `order-password/${number}`;
}
