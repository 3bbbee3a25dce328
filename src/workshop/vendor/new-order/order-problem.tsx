import type { Problem } from '@/simulation/problem';
import { Button } from '@/ui/button';
import { problemWords } from '@/views/problem-words';
import { CircleX } from 'lucide-react';
import type { OrderValues } from './order-form';

interface OrderProblemProps {
  readonly problem: Problem;
  /** Names that would have to be left out of the order. */
  readonly refusedNames: readonly string[];
  readonly onChange: (values: Partial<OrderValues>) => void;
}

/** Why the order cannot be placed, with the one-click remedy where there is one. */
export function OrderProblem({ problem, refusedNames, onChange }: OrderProblemProps) {
  return (
    <div className="vendor-problem" role="alert">
      <p>
        <CircleX size={15} aria-hidden /> {problemWords(problem)}
      </p>
      {problem.field === 'dropNames' && (
        <Button name="drop-names" onPress={() => onChange({ dropNames: refusedNames })}>
          Leave these names out
        </Button>
      )}
      {problem.name === 'wildcard-needs-wildcard-product' && (
        <Button name="switch-to-wildcard" onPress={() => onChange({ product: 'wildcard' })}>
          Order Wildcard instead
        </Button>
      )}
      {problem.name === 'wildcard-product-needs-wildcard' && (
        <Button name="switch-to-single-name" onPress={() => onChange({ product: 'single-name' })}>
          Order Single Name instead
        </Button>
      )}
    </div>
  );
}
