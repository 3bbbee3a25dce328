import { type Certificate, isSelfIssued } from '@/pki/certificate';
import type { AuthorityKind } from '@/pki/findings/finding';
import { validateCertificate } from '@/pki/path/validate-certificate';
import type { ValidationReport } from '@/pki/path/validation-report';
import type { World } from '../world/world';
import { authorityIds } from '../world/authority';

/** What of the world says which authorities there are. */
type Known = Pick<World, 'authorities' | 'certificates' | 'verdicts'>;

/** The authorities of the lab whose roots stand for public ones: every program of the lab has them from its maker. */
const publicAuthorities = [authorityIds.vendorRoot] as const;

/** Whether a root is a public authority's. All others that the lab knows are its own, the practice CA's or somebody's. */
function isPublicRoot({ authorities }: Known, { fingerprint }: Certificate): boolean {
  return publicAuthorities.some((id) => authorities[id]?.certificate === fingerprint);
}

/**
 * What is known of the authority that a certificate comes from, by the root of its chain among the certificates that the
 * lab knows and those that came with it. A chain with a signature that was not verified leads to nobody.
 */
export function authorityOf(
  world: Known,
  certificate: Certificate,
  companions: readonly Certificate[] = [],
): AuthorityKind {
  const issuers = [...Object.values(world.certificates), ...companions].filter(
    ({ basicConstraints, fingerprint }) =>
      basicConstraints?.isAuthority !== false && fingerprint !== certificate.fingerprint,
  );
  const report = validateCertificate({
    certificate,
    intermediates: issuers.filter((issuer) => !isSelfIssued(issuer)),
    anchors: issuers.filter(isSelfIssued),
    // Who issued it does not change with time.
    at: certificate.notBefore,
    purpose: 'any',
    nameRule: 'san-only',
    profile: 'plain',
    verdicts: world.verdicts,
  });
  return authorityAbove(world, report);
}

/** What is known of the authority at the end of the chain of a report. */
export function authorityAbove(world: Known, { chain, results }: ValidationReport): AuthorityKind {
  const root = chain.at(-1)?.certificate;
  const isVerified = results.some(({ check, status }) => check === 'signatures' && status === 'passed');
  if (root === undefined || !isVerified || !isSelfIssued(root)) return 'unknown';
  if (isPublicRoot(world, root)) return 'public';
  return world.certificates[root.fingerprint] === undefined ? 'unknown' : 'private';
}
