import { proofMethodsFor, provenUntil } from '@/simulation/vendor/vendor-domains';
import type { Action } from '@/simulation/catalogue/catalogue';
import type { Problem } from '@/simulation/world/problem';
import { useJudged, useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { DateText } from '@/ui/date-text';
import { RadioGroup } from '@/ui/radio-group';
import { useLab } from '@/views/shell/lab';
import { problemWords } from '@/views/words/problem-words';
import { useState } from 'react';
import { methodLabels } from './proof-words';
import { ProofSteps } from './proof-steps';
import type { Domain, ProofMethod } from '@/simulation/world/vendor-records';

/** Lets the customer prove a domain, step by step, and says until when it is proven. */
export function DomainProof({ domain }: { readonly domain: string }) {
  const record = useWorld(({ domains }) => domains[domain]);
  const [isOpen, setIsOpen] = useState(false);
  const { isProven, until } = useProof(domain);
  if (isProven && !isOpen)
    return (
      <p className="vendor-proven">
        <b>{domain}</b> is yours: proven, and good for orders until <DateText at={until} format="date" />.{' '}
        <Button name={`prove-again-${domain}`} kind="link" onPress={() => setIsOpen(true)}>
          Prove it again
        </Button>
      </p>
    );
  return <OpenProof domain={domain} record={record} onProven={() => setIsOpen(false)} />;
}

/** Whether a domain counts as proven now, and until when. */
function useProof(domain: string) {
  return useJudged(
    (world, at) => {
      const until = provenUntil(world, domain, at) ?? 0;
      return { until, isProven: until > at };
    },
    ({ until, isProven }) => (isProven ? until : Number.POSITIVE_INFINITY),
  );
}

interface OpenProofProps {
  readonly domain: string;
  readonly record: Domain | undefined;
  readonly onProven: () => void;
}

function OpenProof({ domain, record, onProven }: OpenProofProps) {
  const { perform } = useLab();
  const [problem, setProblem] = useState<Problem>();
  const act = async (action: Action) => {
    const outcome = await perform(action);
    setProblem(outcome.ok ? undefined : outcome.problem);
    if (outcome.ok && action.type === 'check-domain-proof') onProven();
  };
  const choose = (method: string) =>
    void act({ type: 'start-domain-proof', domain, method: method as ProofMethod });
  const choices = proofMethodsFor(domain).map((id) => ({ id, label: methodLabels[id] }));
  return (
    <section className="vendor-proof" aria-label={`Prove ${domain}`}>
      <RadioGroup
        name={`proof-method-${domain}`}
        label={`Prove that ${domain} is yours`}
        choices={choices}
        value={record?.method ?? ''}
        onChange={choose}
      />
      {record !== undefined && <ProofSteps domain={domain} record={record} act={act} key={record.token} />}
      {problem !== undefined && (
        <p role="alert" className="vendor-problem">
          {problemWords(problem)}
        </p>
      )}
    </section>
  );
}
