import { type Outcome, refusal, success } from '@/base/outcome';
import type { Certificate } from '@/pki/certificate';
import { extensionOids } from '@/pki/object-identifiers';
import type { CertificateTemplate } from '@/pki/operations';
import { isSerialUsed } from '../world/find-records';
import { refused, type Decision } from '../world/decision';
import { problemOf, type ConfirmationName, type Problem } from '../world/problem';
import { recordOf, withCertificates, type World } from '../world/world';
import {
  type CertificatePlan,
  consequencesOf,
  issuedBy,
  type IssuedFacts,
  problemOfKey,
  problemOfValidity,
  unaccepted,
  withListed,
} from './issue-certificate';
import { signerOf } from './issuers';
import { revocationOf, revokePracticeCertificates } from './revoke-certificates';

/** Issue a certificate again: same key, names and extensions, another time of validity and serial number. */
export interface RenewPracticeCertificate {
  readonly type: 'renew-practice-certificate';
  readonly certificate: string;
  /** Milliseconds since 1970; whole seconds. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly digest: CertificateTemplate['digest'];
  /** Revokes the old one, as superseded. */
  readonly revokesOld: boolean;
  readonly accepted: readonly ConfirmationName[];
}

const identifiers: readonly string[] = [
  extensionOids.subjectKeyIdentifier,
  extensionOids.authorityKeyIdentifier,
];

/** What would be issued, or the first problem. */
export function planRenewal(
  world: World,
  action: RenewPracticeCertificate,
): Outcome<CertificatePlan, Problem> {
  const old = recordOf(world, 'certificates', action.certificate);
  const { name } = recordOf(world, 'practiceCertificates', action.certificate);
  const signer = signerOf(world, old);
  if (signer.kind === 'unknown') return refusal(problemOf('issuer-not-in-list', undefined, { name }));
  const issuer =
    signer.kind === 'self-signed' ? undefined : recordOf(world, 'certificates', signer.certificate);
  const problem =
    problemOfKey(world, issuer ?? old, action.digest) ??
    problemOfValidity(action) ??
    (issuer === undefined ? undefined : problemOfConsequences(world, issuer, old, action));
  if (problem !== undefined) return refusal(problem);
  const { notBefore, notAfter, digest } = action;
  const template = {
    subject: old.subject,
    notBefore,
    notAfter,
    digest,
    identifiers: true,
    otherExtensions: old.extensions.filter(({ oid }) => !identifiers.includes(oid)),
    ...(issuer === undefined ? { issuer: old.subject } : issuedBy(issuer)),
  };
  return success({ template, issuerKey: (issuer ?? old).publicKey.fingerprint });
}

function problemOfConsequences(
  world: World,
  issuer: Certificate,
  { basicConstraints }: Certificate,
  { notAfter, accepted }: RenewPracticeCertificate,
): Problem | undefined {
  const isAuthority = basicConstraints?.isAuthority === true;
  return unaccepted(consequencesOf(world, issuer, { notAfter, isAuthority }), accepted);
}

/** The new certificate stands beside the old one, under its name. */
export const renewPracticeCertificate: Decision<RenewPracticeCertificate, IssuedFacts> = (
  world,
  action,
  { certificate, verdicts },
  at,
) => {
  const plan = planRenewal(world, action);
  if (!plan.ok) return plan;
  if (isSerialUsed(world, certificate)) return refused('duplicate-serial-number');
  const { name } = recordOf(world, 'practiceCertificates', action.certificate);
  const known = withCertificates(world, [certificate], verdicts);
  const listed = withListed(known, certificate, name, at);
  const revoked = action.revokesOld ? withOldRevoked(listed, action.certificate, at) : listed;
  const event = {
    name: 'practice-certificate-renewed',
    values: { name, id: certificate.fingerprint, notAfter: String(action.notAfter) },
  } as const;
  return success({ world: revoked, events: [event] });
};

/** What cannot be revoked, such as a root, stays as it is. */
function withOldRevoked(world: World, fingerprint: string, at: number): World {
  if (revocationOf(world, fingerprint) !== undefined) return world;
  const revokedAt = Math.floor(at / 1000) * 1000;
  const type = 'revoke-practice-certificates' as const;
  const action = { type, certificates: [fingerprint], reason: 'superseded', revokedAt } as const;
  const outcome = revokePracticeCertificates(world, action, {}, at);
  return outcome.ok ? outcome.value.world : world;
}
