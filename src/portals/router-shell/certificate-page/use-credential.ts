import type { Certificate } from '@/pki/certificate';
import type { Credential } from '@/simulation/world/equipment';
import { useJudged } from '@/state/use-world';

/** The certificate of a credential, with those that are sent along. */
export function useCredential(credential: Credential | undefined): {
  readonly certificate: Certificate | undefined;
  readonly companions: readonly Certificate[];
} {
  const { certificate = '', chain = [] } = credential ?? {};
  return useJudged(({ certificates }) => ({
    certificate: certificates[certificate],
    companions: chain.flatMap((fingerprint) => certificates[fingerprint] ?? []),
  }));
}
