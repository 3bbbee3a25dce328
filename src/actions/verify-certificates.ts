import type { Certificate } from '@/pki/certificate';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import type { VerdictTable } from '@/pki/path/validation-report';
import type { LabTools } from './perform';

/** What is known of the signatures of certificates from outside, and of all that the lab knows. Changes nothing. */
export type VerifyCertificates = (certificates: readonly Certificate[]) => Promise<VerdictTable>;

/** Verifies certificates that a window shows and the world does not hold. */
export function createVerifyCertificates({ store, pki }: LabTools): VerifyCertificates {
  return (certificates) => {
    const world = store.world();
    return collectVerdicts([...certificates, ...Object.values(world.certificates)], pki, world.verdicts);
  };
}
