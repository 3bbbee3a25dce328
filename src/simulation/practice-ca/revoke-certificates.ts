import type { RevocationEntry } from '@/pki/operations';
import type { RevocationReason } from '@/pki/revocation-list';
import { decided, refused, type Decision, type NoFacts } from '../world/decision';
import { recordOf, withRecords, type World } from '../world/world';
import { signerOf } from './issuers';
import type { PracticeAuthority } from '../world/practice-records';

/** Revoke certificates that authorities of the list have issued. */
export interface RevokePracticeCertificates {
  readonly type: 'revoke-practice-certificates';
  /** Fingerprints. */
  readonly certificates: readonly string[];
  readonly reason: RevocationReason;
  /** Milliseconds since 1970; whole seconds. */
  readonly revokedAt: number;
}

/** Take revocations back: the next list does without them. */
export interface ReinstatePracticeCertificates {
  readonly type: 'reinstate-practice-certificates';
  readonly certificates: readonly string[];
}

const newAuthority: PracticeAuthority = { revoked: [], listNumber: '0', listDays: 30 };

/** The books of the authority with a key, by the key's fingerprint; empty ones before there are any. */
export function authorityOf(world: World, key: string): PracticeAuthority {
  return world.practiceAuthorities[key] ?? newAuthority;
}

/** When and why a certificate was revoked; undefined when it was not. */
export function revocationOf(world: World, fingerprint: string): RevocationEntry | undefined {
  const certificate = recordOf(world, 'certificates', fingerprint);
  const key = signerKeyOf(world, fingerprint);
  if (key === undefined) return undefined;
  return authorityOf(world, key).revoked.find(
    ({ serialNumber }) => serialNumber === certificate.serialNumber,
  );
}

/** Refuses certificates whose issuer is not in the list, ones that are revoked, and a date that lies ahead. */
export const revokePracticeCertificates: Decision<RevokePracticeCertificates, NoFacts> = (
  world,
  { certificates, reason, revokedAt },
  _facts,
  at,
) => {
  if (revokedAt > at) return refused('revocation-in-the-future', 'revokedAt');
  let revoked = world;
  for (const fingerprint of certificates) {
    const name = recordOf(world, 'practiceCertificates', fingerprint).name;
    const key = signerKeyOf(world, fingerprint);
    if (key === undefined) return refused('issuer-not-in-list', 'certificates', { name });
    if (revocationOf(revoked, fingerprint) !== undefined)
      return refused('already-revoked', 'certificates', { name });
    const { serialNumber } = recordOf(world, 'certificates', fingerprint);
    const entry: RevocationEntry = { serialNumber, revokedAt, reason };
    revoked = withAuthority(revoked, key, ({ revoked: before }) => ({ revoked: [...before, entry] }));
  }
  return decided(revoked, 'practice-certificates-revoked', countAndName(world, certificates));
};

/** Certificates that are not revoked are left as they are. */
export const reinstatePracticeCertificates: Decision<ReinstatePracticeCertificates, NoFacts> = (
  world,
  { certificates },
) => {
  const reinstated = certificates.reduce((rest, fingerprint) => {
    const key = signerKeyOf(world, fingerprint);
    const { serialNumber } = recordOf(world, 'certificates', fingerprint);
    return key === undefined
      ? rest
      : withAuthority(rest, key, ({ revoked }) => ({
          revoked: revoked.filter((entry) => entry.serialNumber !== serialNumber),
        }));
  }, world);
  return decided(reinstated, 'practice-certificates-reinstated', countAndName(world, certificates));
};

/** The world with something changed in an authority's books. */
export function withAuthority(
  world: World,
  key: string,
  change: (before: PracticeAuthority) => Partial<PracticeAuthority>,
): World {
  const before = authorityOf(world, key);
  return withRecords(world, 'practiceAuthorities', { [key]: { ...before, ...change(before) } });
}

/** The key of the issuer in the list; a self-signed certificate revokes itself for nobody. */
function signerKeyOf(world: World, fingerprint: string): string | undefined {
  const signer = signerOf(world, recordOf(world, 'certificates', fingerprint));
  if (signer.kind !== 'known') return undefined;
  return recordOf(world, 'certificates', signer.certificate).publicKey.fingerprint;
}

function countAndName(world: World, certificates: readonly string[]) {
  const [first = ''] = certificates;
  return {
    count: String(certificates.length),
    name: world.practiceCertificates[first]?.name ?? '',
  };
}
