import { type Outcome, refusal, success } from '@/base/outcome';
import type { Certificate } from '@/pki/certificate';
import { aName, displayNameOf } from '@/pki/distinguished-name';
import type { CertificateTemplate } from '@/pki/operations';
import { validityAt } from '@/pki/path/validity';
import type { VerdictTable } from '@/pki/path/validation-report';
import { isSerialUsed } from '../../world/find-records';
import { decided, refused, type Decision } from '../../world/decision';
import { problemOf, type Problem } from '../../world/problem';
import type { Credential } from '../../world/equipment';
import { recordOf, withCertificates, withRecords, type World } from '../../world/world';
import { authorityOf } from './router-authority';
import { keyPurposes } from '@/pki/object-identifiers';

/** Give users' clients a certificate each and the router's authority (note, Certificate Authority). */
export interface ProvisionClients {
  readonly type: 'provision-clients';
  readonly router: string;
  /** Ids of mobility users; who has a client gets a new certificate for it. */
  readonly users: readonly string[];
}

/** The certificates that were made, by user. Their keys are in the vault. */
export interface ProvisionFacts {
  readonly certificates: Readonly<Record<string, Certificate>>;
  readonly verdicts: VerdictTable;
}

/** What each user's certificate will say, by user, and whose key signs. */
export interface ProvisioningPlan {
  readonly authority: Credential;
  readonly templates: Readonly<Record<string, Omit<CertificateTemplate, 'publicKey' | 'serialNumber'>>>;
}

const tenYears = 3652 * 86_400_000;

/** Refuses while no authority is in effect (note), or when it is out of date. `at` is lab time in milliseconds. */
export function planProvisioning(
  world: World,
  { router, users }: ProvisionClients,
  at: number,
): Outcome<ProvisioningPlan, Problem> {
  const authority = authorityOf(world, router);
  if (authority === undefined) return refusal(problemOf('authority-missing'));
  const issuer = recordOf(world, 'certificates', authority.certificate);
  if (validityAt(issuer, at) === 'expired')
    return refusal(
      problemOf('authority-expired', undefined, {
        certificate: displayNameOf(issuer.subject),
        notAfter: String(issuer.notAfter),
      }),
    );
  const templates = users.map((id) => [id, templateFor(world, id, issuer, at)] as const);
  return success({ authority, templates: Object.fromEntries(templates) });
}

/** Ten years, but never beyond the authority's own end; assumed. */
function templateFor(world: World, id: string, issuer: Certificate, at: number) {
  const { userId, router } = recordOf(world, 'mobilityUsers', id);
  const notBefore = Math.floor(at / 1000) * 1000;
  return {
    subject: aName([
      ['O', recordOf(world, 'equipment', router).organization],
      ['OU', 'Mobility clients'],
      ['CN', userId],
    ]),
    issuer: issuer.subject,
    notBefore,
    notAfter: Math.min(notBefore + tenYears, issuer.notAfter),
    digest: 'SHA-256',
    identifiers: true,
    ...(issuer.subjectKeyIdentifier === undefined
      ? {}
      : { authorityKeyIdentifier: issuer.subjectKeyIdentifier }),
    basicConstraints: { isAuthority: false },
    keyUsage: ['digitalSignature', 'keyEncipherment'],
    extendedKeyUsage: [keyPurposes.clientAuth],
  } as const;
}

/** Each client then has its certificate, its key and the authority that signed. */
export const provisionClients: Decision<ProvisionClients, ProvisionFacts> = (world, action, facts, at) => {
  const plan = planProvisioning(world, action, at);
  if (!plan.ok) return plan;
  const made = Object.values(facts.certificates);
  if (made.some((certificate) => isSerialUsed(world, certificate))) return refused('duplicate-serial-number');
  const users = action.users.map((id) => {
    const certificate = facts.certificates[id];
    if (certificate === undefined) throw new Error(`no certificate was made for ${id}`);
    const client = {
      certificate: certificate.fingerprint,
      key: certificate.publicKey.fingerprint,
      authority: plan.value.authority.certificate,
      provisionedAt: at,
    };
    return [id, { ...recordOf(world, 'mobilityUsers', id), client }] as const;
  });
  const known = withCertificates(world, made, facts.verdicts);
  const isAgain = action.users.every((id) => recordOf(world, 'mobilityUsers', id).client !== undefined);
  return decided(
    withRecords(known, 'mobilityUsers', Object.fromEntries(users)),
    isAgain ? 'clients-re-provisioned' : 'clients-provisioned',
    { users: users.map(([, { name }]) => name).join(', ') },
  );
};
