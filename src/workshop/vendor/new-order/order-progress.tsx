import { CircleCheck, CircleDashed } from 'lucide-react';
import type { OrderForm } from './use-order-form';

/** The steps of the order form in one line: which are done. */
export function OrderProgress({ form: { values, plan, item } }: { readonly form: OrderForm }) {
  const isForUs = values.keyMadeBy === 'vendor';
  const isDomainOpen = !plan.ok && plan.problem.name === 'domain-not-proven';
  const steps = [
    { title: 'Product', isDone: true },
    isForUs
      ? { title: 'Applicant', isDone: plan.ok || isDomainOpen }
      : { title: 'CSR', isDone: item !== undefined },
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
