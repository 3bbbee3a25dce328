import type { Certificate } from '@/pki/certificate';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import type { VerdictTable } from '@/pki/path/validation-report';
import type { RevocationList } from '@/pki/revocation-list';
import type { LabTools } from './perform';

/** What is known of the signatures of certificates from outside, of revocation lists, and of all that the lab knows. Changes nothing. */
export type VerifyCertificates = (
  certificates: readonly Certificate[],
  revocationLists?: readonly RevocationList[],
) => Promise<VerdictTable>;

/** Verifies certificates that a window shows and the world does not hold. */
export function createVerifyCertificates({ store, pki }: LabTools): VerifyCertificates {
  return (certificates, revocationLists) => {
    const world = store.world();
    const all = [...certificates, ...Object.values(world.certificates)];
    return collectVerdicts(all, pki, world.verdicts, revocationLists);
  };
}
