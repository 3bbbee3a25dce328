import type { DistinguishedName } from './distinguished-name';

/** A name of a subjectAltName or of a name constraint (RFC 5280 section 4.2.1.6). */
export type GeneralName =
  | { readonly kind: 'dns' | 'email' | 'uri' | 'registered-id'; readonly value: string }
  /** Dotted decimal or RFC 5952 text; in a name constraint `address/mask`. */
  | { readonly kind: 'ip'; readonly value: string }
  | { readonly kind: 'directory'; readonly value: DistinguishedName }
  /** A form that is named but not read: the bytes as hexadecimal DER. */
  | { readonly kind: 'other'; readonly value: string };
