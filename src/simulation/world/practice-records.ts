/*
 * What the practice CA keeps, list by list. Private keys lie in the vault, requests and revocation lists as bytes in
 * the contents, certificates among those of the world: records name them and repeat what lists show.
 */
import type { KeyUsage, RequestedExtensions, SignatureVerdict } from '@/pki/certificate';
import type { CertificateTemplate, RevocationEntry } from '@/pki/operations';
import type { DistinguishedName, GeneralName } from '@/pki/distinguished-name';
import type { PublicKey } from '@/pki/public-key';

/** The parts of a subject as forms ask for them, in the order in which they are written. */
export const subjectFields = [
  'country',
  'state',
  'city',
  'organization',
  'organizationalUnit',
  'commonName',
  'email',
] as const;

/** One part of a subject. */
export type SubjectField = (typeof subjectFields)[number];

/** A subject as typed; empty parts are left out. */
export type SubjectValues = Readonly<Record<SubjectField, string>>;

/** How long a certificate is to be valid, from the instant when it is made. */
export interface ValidityRange {
  readonly count: number;
  readonly unit: 'days' | 'months' | 'years';
  /** From the beginning of the first day to the end of the last. */
  readonly isRoundedToMidnight: boolean;
}

/** All that a person chooses of a certificate or request, as typed: what templates keep and forms show. */
export interface Profile {
  readonly subject: SubjectValues;
  /** `DNS:host`, `IP:10.0.0.1`, `email:a@b.c`, `URI:http://…`, or bare; `DNS:copycn` stands for the common name. */
  readonly alternativeNames: readonly string[];
  /** Whether the common name is an alternative name too, where it can be one. */
  readonly copiesCommonName: boolean;
  readonly basicConstraints: 'authority' | 'end-entity' | 'not-defined';
  /** Of an authority: how many more may follow below it; empty for any number. */
  readonly pathLength: string;
  readonly keyUsage: readonly KeyUsage[];
  /** OIDs. */
  readonly extendedKeyUsage: readonly string[];
  readonly revocationListAddresses: readonly string[];
  readonly ocspAddresses: readonly string[];
  readonly issuerAddresses: readonly string[];
  readonly validity: ValidityRange;
  readonly digest: CertificateTemplate['digest'];
}

/** What lists say of a key. */
export type KeyFacts = Omit<PublicKey, 'spki' | 'name'>;

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
