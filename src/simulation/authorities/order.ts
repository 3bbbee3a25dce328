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
}
