import type { SubjectValues, Profile } from '../world/practice-records';

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
