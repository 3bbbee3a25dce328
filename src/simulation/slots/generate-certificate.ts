/*
 * How the gateways make certificates for themselves: a new key, a certificate by the authority of the slot's row, and
 * both pending until the next restart (note, Generating a Certificate).
 */
import { type Outcome, refusal, success } from '@/base/outcome';
import type { Certificate } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import type { CertificateTemplate } from '@/pki/operations';
import type { VerdictTable } from '@/pki/path/validation-report';
import { validityAt } from '@/pki/path/validity';
import { isSerialUsed } from '../world/find-records';
import { decided, refused, type Decision } from '../world/decision';
import {
  generalNamesOf,
  type GeneratedKeyLength,
  generatedKeyLengths,
  generationRulesOf,
  type Issuer,
  issuerOf,
  problemOfSubject,
  remoteAccessMismatch,
  type SubjectFields,
  subjectOf,
} from './generation-rules';
import { problemOf, type ConfirmationName, type Problem } from '../world/problem';
import { recordOf, withCertificates, withRecords, type World } from '../world/world';
import type { Slot } from '../world/equipment';
import { keyPurposes } from '@/pki/object-identifiers';
import { slotKinds } from '../appliances/registry';

/** Make a key and a certificate for a slot on the device itself. */
export interface GenerateCertificate extends SubjectFields {
  readonly type: 'generate-certificate';
  readonly slot: string;
  /** Bits. */
  readonly keyLength: GeneratedKeyLength;
  readonly accepted: readonly ConfirmationName[];
}

/** The certificate that was made. Its key is in the vault. */
export interface GenerationFacts {
  readonly certificate: Certificate;
  readonly verdicts: VerdictTable;
}

/** All of the certificate that neither chance nor its key decides, and who signs; nobody: it signs itself. */
export interface GenerationPlan {
  readonly template: Omit<CertificateTemplate, 'serialNumber' | 'publicKey'>;
  readonly issuer?: Issuer;
}

const day = 86_400_000;

/** What would be made at a lab time in milliseconds, or the first thing that stands against it. */
export function planGeneration(
  world: World,
  action: GenerateCertificate,
  at: number,
): Outcome<GenerationPlan, Problem> {
  const slot = recordOf(world, 'slots', action.slot);
  const issuer = issuerOf(world, slot);
  const problem =
    problemOfSubject(action, true) ??
    problemOfLength(action) ??
    obstacleToSigning(world, slot, at) ??
    openConfirmation(world, slot, action);
  if (problem !== undefined) return refusal(problem);
  const template = templateOf(world, slot, action, issuer, at);
  return success(issuer === undefined ? { template } : { template, issuer });
}

/** The certificate waits for the restart; the date of the last generation is that of the action. */
export const generateCertificate: Decision<GenerateCertificate, GenerationFacts> = (
  world,
  action,
  { certificate, verdicts },
  at,
) => {
  const plan = planGeneration(world, action, at);
  if (!plan.ok) return plan;
  if (isSerialUsed(world, certificate)) return refused('duplicate-serial-number');
  const { issuer } = plan.value;
  const slot = recordOf(world, 'slots', action.slot);
  const credential = {
    certificate: certificate.fingerprint,
    key: certificate.publicKey.fingerprint,
    chain: issuer === undefined ? [] : [issuer.certificate, ...issuer.chain],
    installedAt: at,
  };
  const changed: Slot = { ...slot, pending: { credential }, lastGenerated: at };
  const known = withCertificates(world, [certificate], verdicts);
  return decided(withRecords(known, 'slots', { [action.slot]: changed }), 'certificate-generated', {
    certificate: displayNameOf(certificate.subject),
    slot: slotKinds[slot.kind].label,
  });
};

function problemOfLength({ keyLength }: GenerateCertificate): Problem | undefined {
  if (generatedKeyLengths.includes(keyLength)) return undefined;
  return problemOf('key-length-not-offered', 'keyLength', { bits: String(keyLength) });
}

/** Why no certificate can be signed for a slot, whatever is asked for, at a lab time in milliseconds. */
export function obstacleToSigning(world: World, slot: Slot, at: number): Problem | undefined {
  const issuer = issuerOf(world, slot);
  if (generationRulesOf(slot).signedBy === 'itself') return undefined;
  if (issuer === undefined) return problemOf('authority-missing');
  const signer = recordOf(world, 'certificates', issuer.certificate);
  if (validityAt(signer, at) !== 'expired') return undefined;
  return problemOf('authority-expired', undefined, {
    certificate: displayNameOf(signer.subject),
    notAfter: String(signer.notAfter),
  });
}

/** What the product asks before it makes anything. */
function openConfirmation(
  world: World,
  slot: Slot,
  { accepted, commonName }: GenerateCertificate,
): Problem | undefined {
  const { confirmation: name } = generationRulesOf(slot);
  const values = { device: recordOf(world, 'equipment', slot.equipment).name };
  const asked = name === undefined ? undefined : { name, values };
  const open = [remoteAccessMismatch(world, slot, commonName), asked].find(
    (other) => other !== undefined && !accepted.includes(other.name),
  );
  return open && { name: 'confirmation-needed', confirmations: [open] };
}

/** Valid from the start of the day, as clocks differ, and never longer than the issuer; assumed. */
function templateOf(
  world: World,
  slot: Slot,
  action: GenerateCertificate,
  issuer: Issuer | undefined,
  at: number,
): GenerationPlan['template'] {
  const { days, isAuthority = false } = generationRulesOf(slot);
  const subject = subjectOf(action);
  const notBefore = Math.floor(at / day) * day;
  // The last second belongs to the time of validity (RFC 5280 section 4.1.2.5).
  const itself = { subject, notBefore: 0, notAfter: notBefore + days * day - 1000 };
  const signer = issuer === undefined ? itself : recordOf(world, 'certificates', issuer.certificate);
  const names = generalNamesOf(action.alternativeNames);
  return {
    subject,
    issuer: signer.subject,
    notBefore: Math.max(notBefore, signer.notBefore),
    notAfter: Math.min(itself.notAfter, signer.notAfter),
    digest: 'SHA-256',
    identifiers: true,
    basicConstraints: { isAuthority },
    ...(isAuthority ? authorityUsage : serverUsage),
    ...(names.length === 0 ? {} : { subjectAlternativeNames: names }),
  };
}

const authorityUsage = { keyUsage: ['keyCertSign', 'cRLSign'] } as const;

const serverUsage = {
  keyUsage: ['digitalSignature', 'keyEncipherment'],
  extendedKeyUsage: [keyPurposes.serverAuth],
} as const;
