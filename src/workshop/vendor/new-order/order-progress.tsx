import { CircleCheck, CircleDashed } from 'lucide-react';
import type { OrderForm } from './use-order-form';

/** The steps of the order form in one line: which are done. One whose entries are refused is not. */
export function OrderProgress({ form: { values, plan } }: { readonly form: OrderForm }) {
  const isAccepted = plan.ok || plan.problem.name === 'domain-not-proven';
  const steps = [
    { title: 'Product', isDone: true },
    { title: values.keyMadeBy === 'vendor' ? 'Applicant' : 'CSR', isDone: isAccepted },
    { title: 'Domain control', isDone: plan.ok },
    { title: 'Ready to order', isDone: plan.ok },
  ];
  return (
    <ol className="vendor-progress" aria-label="Steps of the order">
      {steps.map(({ title, isDone }) => (
        <li key={title} data-done={isDone || undefined}>
          {isDone ? <CircleCheck size={16} aria-hidden /> : <CircleDashed size={16} aria-hidden />} {title}
          {isDone && <span className="ui-visually-hidden">, done</span>}
        </li>
      ))}
    </ol>
  );
}
