import type { Outcome } from '@/base/outcome';
import type { OrderPlan } from '@/simulation/vendor/vendor';
import { hostsIn } from '@/pki/names/matches-name';
import { registeredDomain } from '@/simulation/vendor/vendor-names';
import type { Problem } from '@/simulation/world/problem';
import { DomainProof } from '../domain-proof/domain-proof';
import { Panel } from '../panel';

interface DomainStepProps {
  readonly plan: Outcome<OrderPlan, Problem>;
  readonly number: number;
}

/** The proof of every domain in the order: what is missing can be given here. */
export function DomainStep({ plan, number }: DomainStepProps) {
  const domains = domainsOf(plan);
  return (
    <Panel number={number} title="Domain control">
      {domains.length === 0 && <p>We issue only for domains that are yours: your domains appear here.</p>}
      {domains.map((domain) => (
        <DomainProof key={domain} domain={domain} />
      ))}
    </Panel>
  );
}

function domainsOf(plan: Outcome<OrderPlan, Problem>): readonly string[] {
  if (plan.ok) {
    const names = hostsIn(plan.value.template.subjectAlternativeNames ?? []);
    return [...new Set(names.map(registeredDomain))];
  }
  return plan.problem.name === 'domain-not-proven' ? (plan.problem.values?.['names'] ?? '').split(', ') : [];
}
