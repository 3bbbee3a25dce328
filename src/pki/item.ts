import type { Certificate, CertificateRequest } from './certificate';
import type { KeyPair } from './public-key';
import type { RevocationList } from './revocation-list';

/** What had to be put right before something could be read. Each has words in `views/words/unreadable-words`. */
export type Repair =
  | 'encoding'
  | 'invisible-characters'
  | 'html'
  | 'quoted-printable'
  | 'percent-escapes'
  | 'escapes'
  | 'line-numbers'
  | 'foreign-marks'
  | 'line-ends'
  | 'markers'
  | 'begin-line-missing'
  | 'end-line-missing'
  | 'no-markers'
  | 'base64-twice'
  | 'numbers'
  | 'octets-before'
  | 'octets-behind';

/** Where an item was found, so that a message can point at it. */
export interface ItemOrigin {
  /** Index into the files given to `readFiles`. */
  readonly file: number;
  /** What held it; a PKCS#7 or PKCS#12 in PEM counts as itself, with the block's `line`. `text` is base64 without markers. */
  readonly container: 'der' | 'pem' | 'pkcs7' | 'pkcs12' | 'text';
  /** The name of the file inside a ZIP archive. */
  readonly entry?: string;
  /** 1-based number of the PEM block's BEGIN line, or of the first line of base64 without markers. */
  readonly line?: number;
  /** Whether a password had to be used to reach it. */
  readonly encrypted: boolean;
  /** The friendly name of a PKCS#12 bag. */
  readonly friendlyName?: string;
  /** Of what a PKCS#12 file held. */
  readonly protection?: PfxProtection;
  /** What was put right before it could be read; the device itself may refuse it as it came. */
  readonly repairs?: readonly Repair[];
}

/** How a PKCS#12 file is protected. */
export interface PfxProtection {
  /** Names of its ciphers, as `AES-256`; none where nothing is encrypted. */
  readonly ciphers: readonly string[];
  /** Of its check value; absent where it has none. */
  readonly digest?: string;
  /** Whether it is in nothing but the first ciphers of PKCS#12 and SHA-1 (RFC 7292 appendix C), which every program opens. */
  readonly isOld: boolean;
}

/** A command, word by word, that makes something usable of a file; `{file}` stands for the file's name. */
export type WayOut = readonly string[];

/** Why nothing could be made of a file or of a part of it. Each has words in `views/words/unreadable-words`. */
export type UnreadableReason =
  | 'empty'
  | 'too-large'
  | 'nothing-recognised'
  | 'password-missing'
  | 'password-wrong'
  | 'password-letters'
  | 'cipher-unsupported'
  | 'damaged'
  | 'marker-missing'
  | 'labels-differ'
  | 'too-many-parts'
  | 'too-many-iterations'
  | 'structure-too-deep'
  | 'kind-unsupported'
  | 'reader-failed';

/** What `readFiles` finds, by content and never by the file's name. */
export type Item =
  | { readonly kind: 'certificate'; readonly certificate: Certificate; readonly origin: ItemOrigin }
  | { readonly kind: 'private-key'; readonly keyPair: KeyPair; readonly origin: ItemOrigin }
  | { readonly kind: 'request'; readonly request: CertificateRequest; readonly origin: ItemOrigin }
  | {
      readonly kind: 'revocation-list';
      readonly revocationList: RevocationList;
      readonly origin: ItemOrigin;
    }
  | {
      readonly kind: 'unknown';
      readonly reason: UnreadableReason;
      /** What was found instead, in a few words for the user (`a JPEG picture`, `PGP public key block`). */
      readonly found: string;
      /** Where it is a file of another program. */
      readonly wayOut?: WayOut;
      readonly origin: ItemOrigin;
    };

/**
 * Whether an item is what lies beside certificates and may be passed over: a letter, a picture, what a system leaves. A
 * file of nothing else is for the caller to refuse.
 */
export function isByTheWay(item: Item): boolean {
  return item.kind === 'unknown' && item.reason === 'nothing-recognised';
}

/** Whether an item lies under a password that is not known: it may hold a key. */
export function isLocked(item: Item): boolean {
  return item.kind === 'unknown' && item.reason.startsWith('password-');
}
