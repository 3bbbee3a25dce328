import type { RevocationReason } from '@/pki/revocation-list';
import type { PracticeFault } from './practice-fault';

/** What the vendor sells, with the number of names that a certificate has. */
export type Product = 'single-name' | 'wildcard' | 'multi-domain';

/** `duplicate`: for another key, beside those before; `re-issue`: in the place of one before. */
export type IssueKind = 'original' | 'duplicate' | 're-issue';

/** One certificate of an order. */
export interface IssuedCertificate {
  readonly kind: IssueKind;
  /** Fingerprint. */
  readonly certificate: string;
  /** Fingerprints of the issuers as they are delivered, nearest first, root last. */
  readonly chain: readonly string[];
  /** Fingerprint of the key for which it was ordered: its own, unless the vendor made a mistake. */
  readonly key: string;
  /** `vendor`: the vendor made the key and delivers it in a PKCS#12 file. */
  readonly keyMadeBy: 'customer' | 'vendor';
  /** Fingerprint of the request; undefined where none was given. */
  readonly request?: string;
  /** Lab time in milliseconds from which on it can be downloaded. */
  readonly deliveredAt: number;
  readonly fault?: PracticeFault;
  readonly revocation?: Revocation;
}

/** That and why a certificate was revoked; `at` is lab time in milliseconds, whole seconds. */
export interface Revocation {
  readonly at: number;
  readonly reason: RevocationReason;
}

/** A certificate ordered from the vendor, with everything that was issued under the order. */
export interface Order {
  /** What the customer sees: `HS-100001`. */
  readonly number: string;
  readonly product: Product;
  readonly placedAt: number;
  readonly commonName: string;
  readonly names: readonly string[];
  /** Lab time in milliseconds: no certificate of the order is valid longer. */
  readonly endsAt: number;
  /** At least the original, in the order of their making. */
  readonly certificates: readonly IssuedCertificate[];
}

/** Order a certificate. With the customer's key, name and organization are those of the request among the files. */
export interface OrderCertificate {
  readonly type: 'order-certificate';
  readonly product: Product;
  readonly keyMadeBy: IssuedCertificate['keyMadeBy'];
  readonly commonName: string;
  readonly organization: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
  /** Further names of a multi-domain order, typed at the vendor, in lines. */
  readonly names: readonly string[];
  /** Names that are to be left out. */
  readonly dropNames: readonly string[];
  readonly delivery: 'at-once' | 'in-two-days';
  /** A mistake that the vendor is to make, for practice. */
  readonly fault: PracticeFault | 'none';
}

/** The number that the next order gets; numbers are also the orders' ids. */
export function nextOrderNumber(orders: Readonly<Record<string, Order>>): string {
  return `HS-${String(100_001 + Object.keys(orders).length)}`;
}

/** What the latest certificate of an order is. */
export function latestOf({ certificates }: Order): IssuedCertificate {
  const latest = certificates.at(-1);
  if (latest === undefined) throw new Error('an order has a certificate');
  return latest;
}

/** The certificate of an order by its fingerprint. Throws when the order has none such. */
export function issuedOf(order: Order, fingerprint: string): IssuedCertificate {
  const issued = order.certificates.find(({ certificate }) => certificate === fingerprint);
  if (issued === undefined) throw new Error(`order ${order.number} has no certificate ${fingerprint}`);
  return issued;
}

/**
 * The id under which the vault keeps the password of a PKCS#12 file, as UTF-8 bytes: the order's for its original, the
 * key's for later ones.
 */
export function orderPasswordId(
  number: string,
  { kind, key }: Pick<IssuedCertificate, 'kind' | 'key'>,
): string {
  return `order-password/${kind === 'original' ? number : key}`;
}
