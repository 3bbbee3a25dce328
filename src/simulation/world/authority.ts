/** A certification authority of the lab whose key is in the vault. */
export interface Authority {
  readonly name: string;
  /** Fingerprint of its certificate. */
  readonly certificate: string;
  /** Fingerprint of its key. */
  readonly key: string;
  /** Where its certificate and its revocation list are published. */
  readonly issuerAddress?: string;
  readonly ocspAddress?: string;
  readonly revocationListAddress?: string;
  /** Fingerprint of the list that is published there now. */
  readonly revocationList?: string;
}

/** The ids of the authorities that exist from the start. */
export const authorityIds = {
  mitelUc: 'mitel-uc',
  vendorRoot: 'vendor-root',
  vendorIntermediate: 'vendor-intermediate',
} as const;
