import type { Problem } from '@/simulation/world/problem';
import { Button } from '@/ui/button';
import { problemWords } from '@/views/words/problem-words';
import { CircleX } from 'lucide-react';
import type { OrderValues } from './order-form';

interface OrderProblemProps {
  readonly problem: Problem;
  /** Names that would have to be left out of the order. */
  readonly refusedNames: readonly string[];
  readonly onChange: (values: Partial<OrderValues>) => void;
}

/** What can be done about a refusal with one click: which product to order instead. */
const remedies: Partial<
  Record<Problem['name'], readonly [name: string, label: string, OrderValues['product']]>
> = {
  'wildcard-needs-wildcard-product': ['switch-to-wildcard', 'Order Wildcard instead', 'wildcard'],
  'wildcard-product-needs-wildcard': ['switch-to-single-name', 'Order Single Name instead', 'single-name'],
};

/** Why the order cannot be placed, with the one-click remedy where there is one. */
export function OrderProblem({ problem, refusedNames, onChange }: OrderProblemProps) {
  const [name = '', label, product] = remedies[problem.name] ?? [];
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
      {product !== undefined && (
        <Button name={name} onPress={() => onChange({ product })}>
          {label}
        </Button>
      )}
    </div>
  );
}
