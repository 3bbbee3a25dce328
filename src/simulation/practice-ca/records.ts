import type { RequestedExtensions, SignatureVerdict } from '@/pki/certificate-request';
import type { DistinguishedName } from '@/pki/distinguished-name';
import type { GeneralName } from '@/pki/general-name';
import type { RevocationEntry } from '@/pki/operations';
import type { PublicKey } from '@/pki/public-key';
import type { Profile } from './profile';

/*
 * What the practice CA keeps, list by list. Private keys lie in the vault, requests and revocation lists as bytes in
 * the contents, certificates among those of the world: records name them and repeat what lists show.
 */

/** What lists say of a key. */
export type KeyFacts = Omit<PublicKey, 'spki'>;

/** A private key, by the fingerprint of its public half. */
export interface PracticeKey extends KeyFacts {
  readonly name: string;
  readonly createdAt: number;
}

/** What a request says, as far as lists and plans need it. */
export interface RequestContent {
  readonly key: KeyFacts;
  readonly subject: DistinguishedName;
  readonly subjectAlternativeNames: readonly GeneralName[];
  readonly requestedExtensions: RequestedExtensions;
  readonly signature: SignatureVerdict;
}

/** A certification request, by its fingerprint; its bytes are kept under that too. */
export interface PracticeRequest extends RequestContent {
  readonly fingerprint: string;
  readonly name: string;
  readonly createdAt: number;
}

/** A certificate, by its fingerprint. */
export interface PracticeCertificate {
  readonly name: string;
  readonly addedAt: number;
  /** Whether it was said already that a root of the lab is for the lab. */
  readonly isKnownAsLabRoot?: boolean;
}

/** What an authority keeps books on, by the fingerprint of its key: renewed certificates share it. */
export interface PracticeAuthority {
  /** Each serial number once, in the order of revocation. */
  readonly revoked: readonly RevocationEntry[];
  /** The number of the last list, decimal; 0 before the first. */
  readonly listNumber: string;
  /** Days until the next update of the last list. */
  readonly listDays: number;
}

/** Settings for certificates and requests, to be filled in from. */
export interface PracticeTemplate {
  readonly name: string;
  readonly profile: Profile;
  readonly createdAt: number;
}

/** What a revocation list says, as far as the list of lists shows it. */
export interface ListContent {
  readonly issuer: DistinguishedName;
  /** Decimal. */
  readonly number?: string;
  readonly thisUpdate: number;
  readonly nextUpdate?: number;
  readonly revoked: readonly RevocationEntry[];
}

/** A revocation list, by its fingerprint; its bytes are kept under that too. */
export interface PracticeList extends ListContent {
  readonly fingerprint: string;
  readonly name: string;
  readonly createdAt: number;
}

/** The five lists and the collection that each shows. */
export const practiceLists = {
  keys: 'practiceKeys',
  requests: 'practiceRequests',
  certificates: 'practiceCertificates',
  templates: 'practiceTemplates',
  'revocation-lists': 'practiceLists',
} as const;

/** One of the five lists. */
export type PracticeListName = keyof typeof practiceLists;
