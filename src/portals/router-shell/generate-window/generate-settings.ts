import type { GeneratedKeyLength, SubjectFields } from '@/simulation/slots/generation-rules';

/** What a *Generate* window asks for and offers; the portals differ in nothing else. */
export interface GenerateSettings {
  readonly title: string;
  /** Id of the slot. */
  readonly slot: string;
  /** Its buttons: *Generate*, *Generate CSR*, or both. */
  readonly makes: readonly ('certificate' | 'request')[];
  /** What the form is filled with. */
  readonly defaults: SubjectFields;
  readonly keyLength: GeneratedKeyLength;
  /** Names that can be chosen as alternative names; absent: the form asks for neither names nor a key length. */
  readonly names?: readonly string[];
  readonly labels: {
    readonly keyLength: string;
    readonly alternativeNames: string;
    /** A read-out of all that was chosen, below the fields; absent: none. */
    readonly readOut?: string;
  };
  /** What to say of a key length, if anything. */
  readonly noteOnKeyLength?: (bits: GeneratedKeyLength) => string | undefined;
  /** What to say of the names typed, if anything; nothing of it refuses. */
  readonly noteOnNames?: (commonName: string, alternativeNames: readonly string[]) => string | undefined;
  /** Whether the private key of a request can be saved once it is made (note, step 12). */
  readonly offersKey?: boolean;
  /** What the window says when the certificate was made. */
  readonly made: string;
}
