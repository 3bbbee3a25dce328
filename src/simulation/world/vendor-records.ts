import type { RevocationReason } from '@/pki/revocation-list';

/** The mistakes that real vendors make, and what each changes; one can be switched on for an order. */
export const practiceFaults = [
  'missing-intermediate',
  'wrong-intermediate',
  'reversed-bundle',
  'old-root',
  'key-of-another',
  'expired',
  'sha-1',
  'wrong-format',
  'password-by-letter',
] as const;

/** One mistake. */
export type PracticeFault = (typeof practiceFaults)[number];

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

/** The ways in which a domain is proven. */
export const proofMethods = ['dns', 'file', 'email'] as const;

/** One way. */
export type ProofMethod = (typeof proofMethods)[number];

/** A domain of the customer's account; its id is the domain. */
export interface Domain {
  readonly method: ProofMethod;
  /** What has to be published, lower-case hexadecimal. */
  readonly token: string;
  /** Lab time in milliseconds. */
  readonly startedAt: number;
  /** What the customer published, and from when on the vendor can see it. */
  readonly published?: { readonly value: string; readonly visibleAt: number };
  /** Lab time of the last proof, and how it was given. */
  readonly proven?: { readonly at: number; readonly method: ProofMethod };
}
