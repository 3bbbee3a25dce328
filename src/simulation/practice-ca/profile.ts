import type { KeyUsage } from '@/pki/certificate';
import type { CertificateTemplate } from '@/pki/operations';

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

/** In an address it stands for the common name of the issuer, as in Windows; what signs itself needs no such address. */
export const issuerVariable = '<CaName>';

/** A subject of which nothing is typed. */
export const emptySubject: SubjectValues = {
  country: '',
  state: '',
  city: '',
  organization: '',
  organizationalUnit: '',
  commonName: '',
  email: '',
};

/** A profile in which nothing is chosen but what always is. */
export const plainProfile: Profile = {
  subject: emptySubject,
  alternativeNames: [],
  copiesCommonName: true,
  basicConstraints: 'not-defined',
  pathLength: '',
  keyUsage: [],
  extendedKeyUsage: [],
  revocationListAddresses: [],
  ocspAddresses: [],
  issuerAddresses: [],
  validity: { count: 1, unit: 'years', isRoundedToMidnight: false },
  digest: 'SHA-256',
};
