import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Outcome } from '@/base/outcome';
import { hostsIn } from '@/pki/names/matches-name';
import type { OrderPlan } from '@/simulation/vendor/vendor';
import { vendorEraAt } from '@/simulation/vendor/vendor-era';
import { registeredDomain } from '@/simulation/vendor/vendor-names';
import type { Problem } from '@/simulation/world/problem';
import type { Product } from '@/simulation/world/vendor-records';
import { useJudged } from '@/state/use-world';
import { Button } from '@/ui/button';
import { FindingLine } from '@/views/certificate/findings/findings';
import { NamesField } from '@/views/certificate/names-field/names-field';
import { problemWords } from '@/views/words/problem-words';
import { visibleText } from '@/views/words/value-words';
import { DomainProof } from '../domain-proof';
import { IssuedRows } from '../placing';
import { Panel } from '../page-parts';
import { productCatalogue } from '../product-catalogue';
import { termWords } from '../vendor-words';
import type { OrderForm, OrderValues } from './order-form';

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
    <ol className="mx-0 mt-12 mb-0 flex flex-wrap gap-2 p-0" aria-label="Steps of the order">
      {steps.map(({ title, isDone }) => (
        <li
          key={title}
          className="flex flex-[1_1_150px] items-center gap-8 border-b-3 border-line bg-surface-header px-12 py-5 font-semibold text-ink-muted data-done:border-success data-done:text-success"
          data-done={isDone || undefined}
        >
          {isDone ? <CircleCheck size={16} aria-hidden /> : <CircleDashed size={16} aria-hidden />} {title}
          {isDone && <span className="sr-only">, done</span>}
        </li>
      ))}
    </ol>
  );
}

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

interface FurtherNamesProps {
  readonly values: OrderValues;
  readonly onChange: (values: Partial<OrderValues>) => void;
  readonly problem: Problem | undefined;
}

/** The further names of a multi-domain certificate; they need not be in the CSR. */
export function FurtherNames({ values, onChange, problem }: FurtherNamesProps) {
  return (
    <div className="grid gap-10 fields-headed max-wide:fields-above">
      <NamesField
        name="names"
        label="Further names"
        hint="such as conf.sb7.com; a list can be pasted; those of your CSR are included"
        value={values.names}
        onChange={(names) => onChange({ names: [...names] })}
        error={problem?.field === 'names' ? problemWords(problem) : undefined}
      />
    </div>
  );
}

interface OrderSummaryProps {
  readonly product: Product;
  /** What would be issued; undefined while something is missing or refused. */
  readonly plan: OrderPlan | undefined;
  /** The problem with the order, and the button that places it. */
  readonly children: ReactNode;
}

/** The box beside the form: what is ordered, what will be issued, and what it would cost. */
export function OrderSummary({ product, plan, children }: OrderSummaryProps) {
  const { title, price } = productCatalogue[product];
  const { days } = useJudged((_world, at) => vendorEraAt(at));
  const years = Math.max(1, Math.floor(days / 365));
  return (
    <Panel title="Order summary" look="summary">
      <dl className="item-terms mb-10">
        <dt>Product</dt>
        <dd>{title}</dd>
        <dt>Term</dt>
        <dd>{termWords(days)}</dd>
        {plan !== undefined && <IssuedRows template={plan.template} />}
      </dl>
      {plan !== undefined && plan.leftOut.length > 0 && <LeftOut names={plan.leftOut} />}
      <p className="mt-10 mb-12 border-y border-line px-0 py-8 text-right">
        <span className="float-left text-15 font-semibold">Total</span>{' '}
        <b className="text-19 text-vendor-navy">${(price * years).toFixed(2)}</b>
        <small className="block text-ink-muted">Nothing is charged in the simulation.</small>
      </p>
      {children}
    </Panel>
  );
}

function LeftOut({ names }: { readonly names: readonly string[] }) {
  return (
    <ul className="m-0 list-none p-0">
      <FindingLine
        severity="warning"
        text={`${names.map(visibleText).join(', ')} will not be in the certificate: they are no part of what you order.`}
      />
    </ul>
  );
}

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
    <div className="ui-notice my-10 grid justify-items-start gap-7" data-kind="refused" role="alert">
      <p>
        <CircleX className="inline align-[-2px]" size={15} aria-hidden /> {problemWords(problem)}
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
