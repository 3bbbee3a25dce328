import type { Certificate } from '@/pki/certificate';
import { commonNameOf } from '@/pki/distinguished-name';
import { endOfValidity, validityAt } from '@/pki/path/validity';
import { signersIn, type Signer } from '@/simulation/practice-ca/issuers';
import { authorityOf } from '@/simulation/practice-ca/revoke-certificates';
import type { RevocationEntry } from '@/pki/operations';
import { recordOf, type World } from '@/simulation/world/world';

/** A certificate as its row in the tree shows it. */
export interface CertificateRow {
  readonly id: string;
  readonly name: string;
  readonly commonName: string;
  /** The row of its issuer. */
  readonly parent?: string;
  readonly signer: Signer;
  readonly certificate: Certificate;
  readonly hasKey: boolean;
  readonly revocation?: RevocationEntry;
}

/** The rows of the list of certificates. */
export function certificateRows(world: World): readonly CertificateRow[] {
  const signers = signersIn(world);
  return Object.entries(world.practiceCertificates).map(([id, { name }]) => {
    const certificate = recordOf(world, 'certificates', id);
    const signer: Signer = signers.get(id) ?? { kind: 'unknown' };
    const revocation =
      signer.kind === 'known' ? revocationIn(world, certificate, signer.certificate) : undefined;
    return {
      id,
      name,
      signer,
      certificate,
      commonName: commonNameOf(certificate.subject) ?? '',
      hasKey: world.practiceKeys[certificate.publicKey.fingerprint] !== undefined,
      ...(signer.kind === 'known' ? { parent: signer.certificate } : {}),
      ...(revocation === undefined ? {} : { revocation }),
    };
  });
}

/** How the signer is shown (XCA): a name, SELF SIGNED or SIGNER UNKNOWN. */
export function signerWords(world: World, signer: Signer): string {
  if (signer.kind === 'self-signed') return 'SELF SIGNED';
  if (signer.kind === 'unknown') return 'SIGNER UNKNOWN';
  return world.practiceCertificates[signer.certificate]?.name ?? '';
}

/** Whether it can be used at a lab time, in a word. */
export function stateWords({ revocation, certificate }: CertificateRow, at: number): string {
  if (revocation !== undefined) return 'Revoked';
  const state = validityAt(certificate, at);
  if (state !== 'valid') return state === 'expired' ? 'Expired' : 'Not yet valid';
  return endOfValidity(certificate) - at < 30 * 86_400_000 ? 'Expires soon' : 'Valid';
}

function revocationIn(
  world: World,
  { serialNumber }: Certificate,
  signer: string,
): RevocationEntry | undefined {
  const { fingerprint } = recordOf(world, 'certificates', signer).publicKey;
  return authorityOf(world, fingerprint).revoked.find((entry) => entry.serialNumber === serialNumber);
}
