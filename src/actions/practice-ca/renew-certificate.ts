import { success } from '@/base/outcome';
import type { IssuedFacts } from '@/simulation/practice-ca/issue-certificate';
import { planRenewal, type RenewPracticeCertificate } from '@/simulation/practice-ca/renew-certificate';
import { recordOf } from '@/simulation/world/world';
import type { Preparation } from '../preparation/preparation';
import { signCertificate, verdictsOn } from './issue-certificate';

/** Issues the certificate again. */
export const preparePracticeRenewal: Preparation<RenewPracticeCertificate, IssuedFacts> = {
  prepare: async ({ action, world, tools }) => {
    const plan = planRenewal(world, action);
    if (!plan.ok) return plan;
    const { publicKey } = recordOf(world, 'certificates', action.certificate);
    const certificate = await signCertificate(tools, plan.value, { publicKey });
    if (!certificate.ok) return certificate;
    const verdicts = await verdictsOn(certificate.value, world, tools);
    return success({ facts: { certificate: certificate.value, verdicts } });
  },
};
