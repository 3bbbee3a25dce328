/**
 * What is handed over with an action, by name: a file of the PC's folder, a certificate or private key by its fingerprint
 * (as PEM), or a text that is pasted, part after part.
 */
export type FileRef =
  | { readonly file: string }
  | { readonly certificate: string }
  | { readonly key: string }
  | { readonly text: readonly FileRef[] };

/** A password, by whose it is: that of an order's PKCS#12 file by the order's number, or that of a lab account. */
export type SecretRef = { readonly order: string } | 'account';

/** What was handed over with an action of a run: never bytes, never a secret. */
export interface Given {
  readonly files?: readonly (FileRef | 'from-outside')[];
  readonly secret?: SecretRef | 'from-outside';
}
