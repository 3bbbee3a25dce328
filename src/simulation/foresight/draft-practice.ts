import { success } from '@/base/outcome';
import type { Certificate } from '@/pki/certificate';
import type { PublicKey } from '@/pki/public-key';
import {
  type CertificatePlan,
  type CertificateSource,
  type IssuePracticeCertificate,
  planCertificate,
} from '../practice-ca/issue-certificate';
import { signerOf } from '../practice-ca/issuers';
import { planRenewal, type RenewPracticeCertificate } from '../practice-ca/renew-certificate';
import { recordOf, type World } from '../world/world';
import { type Draft, draftCertificate, draftKey, verdictsOnDrafts } from './draft-certificate';

/**
 * What the practice CA would issue. An authority's certificate is published where those that it issued say: whoever
 * fetches issuers meets it without anybody having installed it.
 */
export function draftIssuance(world: World, action: IssuePracticeCertificate) {
  const plan = planCertificate(world, action);
  if (!plan.ok) return plan;
  const signer = action.issuer === undefined ? undefined : recordOf(world, 'certificates', action.issuer);
  return issued(world, draftCertificate(plan.value.template, keyOf(world, action.source), signer));
}

function keyOf(world: World, source: CertificateSource): PublicKey {
  const spki = new Uint8Array(0);
  if (source.kind === 'request') return { ...recordOf(world, 'practiceRequests', source.request).key, spki };
  const { key } = source;
  if (key.kind === 'kept') return { ...recordOf(world, 'practiceKeys', key.key), spki };
  const { shape } = key;
  const made = draftKey('practice', typeof shape === 'number' ? shape : 0);
  return typeof shape === 'number' ? made : { ...made, algorithm: 'EC', curve: shape };
}

/** The same certificate with another time of validity, as its issuer would sign it again. */
export function draftRenewal(world: World, action: RenewPracticeCertificate) {
  const plan = planRenewal(world, action);
  if (!plan.ok) return plan;
  const old = recordOf(world, 'certificates', action.certificate);
  const signer = signerOf(world, old);
  const issuer = signer.kind === 'known' ? recordOf(world, 'certificates', signer.certificate) : old;
  return issued(world, { certificate: renewed(old, plan.value), signer: issuer.publicKey.fingerprint });
}

function renewed(old: Certificate, { template }: CertificatePlan): Certificate {
  const { notBefore, notAfter, digest } = template;
  return {
    ...old,
    fingerprint: `draft:${old.fingerprint}`,
    serialNumber: `draft:${old.fingerprint}`,
    thumbprint: '',
    der: new Uint8Array(0),
    notBefore,
    notAfter,
    signatureAlgorithm: { ...old.signatureAlgorithm, name: digest, digest },
  };
}

function issued(world: World, draft: Draft) {
  return success({ certificate: draft.certificate, verdicts: verdictsOnDrafts(world, [draft]) });
}
