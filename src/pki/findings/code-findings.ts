/* What a public authority owes to certificates that sign programs, and that say so by their policy. */
import type { Certificate, KeyUsage } from '../certificate';
import { attributeTypes } from '../distinguished-name';
import { observed, type Observation } from './finding';
import { longestCodeValidityDays, validityDays } from './longest-validity';
import { keyPurposes } from '../object-identifiers';

/** Of the Code Signing Baseline Requirements (section 7.1.6.1), and of their extended validation. */
const policies: readonly string[] = ['2.23.140.1.4.1', '2.23.140.1.3'];

/** What is wrong with a certificate that signs programs by its policy. */
export function codeFindings(certificate: Certificate): readonly Observation[] {
  if (certificate.certificatePolicies?.some((policy) => policies.includes(policy)) !== true) return [];
  const broken = Object.entries(rules).filter(([, isBroken]) => isBroken(certificate));
  return observed(
    'code-rule-broken',
    broken.map(([what]) => what),
  );
}

type Rule = (certificate: Certificate) => boolean;

/** Code Signing Baseline Requirements sections 6.1.5, 6.3.2, 7.1.2.3 and 7.1.4.2; the key completes “It signs programs, but”. */
const rules: Readonly<Record<string, Rule>> = {
  'its key usage is not digital signature alone': ({ keyUsage = [] }) =>
    !keyUsage.includes('digitalSignature') || !keyUsage.every((usage) => ofSignatures.includes(usage)),
  'it does not say that it signs code, or is for more': ({ extendedKeyUsage = [] }) =>
    !extendedKeyUsage.includes(keyPurposes.codeSigning) ||
    [keyPurposes.serverAuth, keyPurposes.any].some((purpose) => extendedKeyUsage.includes(purpose)),
  'its key has fewer than 3072 bits': ({ publicKey: { algorithm, bits } }) =>
    algorithm === 'RSA' && bits < 3072,
  'its subject does not name organization, country and place': ({ subject }) =>
    !has(subject, attributeTypes.O) ||
    !has(subject, attributeTypes.C) ||
    !(has(subject, attributeTypes.L) || has(subject, attributeTypes.ST)),
  'its subject has a domain': ({ subject }) => has(subject, attributeTypes.DC),
  'it has no http:// address for checking its revocation': ({ revocationListAddresses = [] }) =>
    !hasHttp(revocationListAddresses),
  'it has no http:// address of its issuer’s certificate': ({ issuerAddresses = [] }) =>
    !hasHttp(issuerAddresses),
  'it names a responder that is not on http://': ({ ocspAddresses = [] }) =>
    ocspAddresses.length > 0 && !hasHttp(ocspAddresses),
  'its serial number is shorter than 64 random bits': ({ serialNumber }) =>
    serialNumber.replace(/^0+/, '').length < 14,
  'it is valid for too long': ({ notBefore, notAfter }) =>
    validityDays(notBefore, notAfter) > longestCodeValidityDays(notBefore),
};

/** Non-repudiation may stand beside it, though it should not. */
const ofSignatures: readonly KeyUsage[] = ['digitalSignature', 'nonRepudiation'];

function has(subject: Certificate['subject'], wanted: string): boolean {
  return subject.flat().some(({ type }) => type === wanted);
}

function hasHttp(addresses: readonly string[]): boolean {
  return addresses.length > 0 && addresses.every((address) => /^http:\/\//i.test(address));
}
