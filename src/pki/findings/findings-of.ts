import { type Certificate, type CertificateRequest, graveDefects } from '../certificate';
import type { DistinguishedName, GeneralName } from '../distinguished-name';
import type { Item } from '../item';
import type { RevocationList } from '../revocation-list';
import { authorityFindings, issuingFindings } from './authority-findings';
import type { AuthorityKind, Finding, Observation } from './finding';
import { weigh, type Issued } from './finding-rules';
import { codeFindings } from './code-findings';
import { extensionFindings } from './extension-findings';
import { digestFindings, keyFindings, parameterFindings } from './key-findings';
import { formFindings, issuerNameFindings, nameFindings, placeFindings } from './name-findings';
import { claimsToBeServer, isAuthority, isSelfSigned } from './claims';
import { mailFindings } from './mail-findings';
import { serverFindings } from './server-findings';
import { statementFindings } from './statement-findings';
import { textFindings } from './text-findings';
import { otherUseFindings } from './use-findings';

/**
 * What can be said of an item by looking at it alone, in the order in which it was looked for. What one item cannot tell
 * about itself (who signed it, whether it was revoked) is a grey finding; whether it is trusted is for
 * `validateCertificate`. What binds public authorities alone is an error only where the authority is public or unknown.
 */
export function findingsOf(
  item: Item,
  { authority = 'unknown' }: { readonly authority?: AuthorityKind } = {},
): readonly Finding[] {
  const issued = item.kind === 'certificate' ? issuedBy(authority, item.certificate) : undefined;
  return observationsOf(item).map((observation) => weigh(observation, issued));
}

/** What is signed with its own key is nobody else's to judge. */
function issuedBy(authority: AuthorityKind, certificate: Certificate): Issued {
  return { by: isSelfSigned(certificate) ? 'private' : authority, at: certificate.notBefore };
}

function observationsOf(item: Item): readonly Observation[] {
  switch (item.kind) {
    case 'certificate':
      return certificateFindings(item.certificate);
    case 'request':
      return requestFindings(item.request);
    case 'private-key':
      return keyFindings(item.keyPair.publicKey);
    case 'revocation-list':
      return listFindings(item.revocationList);
    case 'unknown':
      return [{ name: 'unreadable', value: item.found }];
  }
}

function listFindings({ nextUpdate }: RevocationList): readonly Observation[] {
  return [
    ...(nextUpdate === undefined ? [{ name: 'list-without-end' } as const] : []),
    { name: 'not-checked', value: 'the revocation list' },
  ];
}

function requestFindings(request: CertificateRequest): readonly Observation[] {
  return [
    ...signatureFindings(request),
    ...keyFindings(request.publicKey),
    ...digestFindings(request.signatureAlgorithm),
    ...wishedNames(request.subject, request.subjectAlternativeNames),
  ];
}

/** What will be noticed of the names of a request that is still to be made. */
export function findingsOfNames(
  subject: DistinguishedName,
  alternatives: readonly GeneralName[],
): readonly Finding[] {
  return wishedNames(subject, alternatives).map((observation) => weigh(observation, undefined));
}

function wishedNames(
  subject: DistinguishedName,
  alternatives: readonly GeneralName[],
): readonly Observation[] {
  return [
    ...placeFindings(subject),
    ...nameFindings(subject, alternatives),
    ...textFindings(subject, alternatives),
  ];
}

function signatureFindings({
  signature,
  signatureAlgorithm: { name },
}: CertificateRequest): readonly Observation[] {
  if (signature === 'good') return [];
  return signature === 'bad' ? [{ name: 'signature-bad' }] : [{ name: 'signature-unsupported', value: name }];
}

function certificateFindings(certificate: Certificate): readonly Observation[] {
  const { subject, subjectAlternativeNames = [] } = certificate;
  return [
    ...structureFindings(certificate),
    ...keyFindings(certificate.publicKey),
    ...parameterFindings(certificate),
    // The signature of a root on itself proves nothing, so its digest is of no matter.
    ...(isAuthority(certificate) && isSelfSigned(certificate)
      ? []
      : digestFindings(certificate.signatureAlgorithm)),
    ...placeFindings(subject),
    ...textFindings(subject, subjectAlternativeNames),
    ...formFindings(subjectAlternativeNames),
    ...issuerNameFindings(certificate),
    ...issuingFindings(certificate),
    ...extensionFindings(certificate),
    ...roleFindings(certificate),
    { name: 'not-checked', value: 'whether it has been revoked' },
  ];
}

function structureFindings({ defects, signatureAlgorithmsAgree }: Certificate): readonly Observation[] {
  const all = signatureAlgorithmsAgree ? defects : [...defects, 'signature-algorithms-differ'];
  return all.map((value) =>
    value === 'text-ambiguous'
      ? { name: 'text-form-old' }
      : { name: 'structure-broken', ...(graveDefects.has(value) ? { severity: 'error' } : {}), value },
  );
}

/** What the certificate of an authority, of a server, or of anybody else has to be. */
function roleFindings(certificate: Certificate): readonly Observation[] {
  if (isAuthority(certificate)) return authorityFindings(certificate);
  const ofItsUse = claimsToBeServer(certificate)
    ? serverFindings(certificate)
    : otherUseFindings(certificate);
  return [
    ...ofItsUse,
    ...mailFindings(certificate),
    ...codeFindings(certificate),
    ...statementFindings(certificate),
    ...(isSelfSigned(certificate) ? [{ name: 'self-signed' } as const] : []),
  ];
}
