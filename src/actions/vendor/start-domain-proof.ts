import { success } from '@/base/outcome';
import type { DomainProofFacts, StartDomainProof } from '@/simulation/vendor/vendor-domains';
import type { Preparation } from '../preparation/preparation';

/** Draws the token. */
export const prepareDomainProof: Preparation<StartDomainProof, DomainProofFacts> = {
  prepare: async ({ tools }) => success({ facts: { token: await tools.serials.next('domain-proof') } }),
};
