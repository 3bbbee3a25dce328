import type { OrderPlan } from '@/simulation/vendor/vendor';
import { vendorEraAt } from '@/simulation/vendor/vendor-era';
import { useJudged } from '@/state/use-world';
import { FindingLine } from '@/views/certificate/findings/findings';
import { visibleText } from '@/views/words/visible-text';
import type { ReactNode } from 'react';
import { IssuedRows } from '../issued-rows';
import { Panel } from '../panel';
import { productCatalogue } from '../product-catalogue';
import { termWords } from '../term-words';
import type { Product } from '@/simulation/world/vendor-records';

interface OrderSummaryProps {
  readonly product: Product;
  /** What would be issued; undefined while something is missing or refused. */
  readonly plan: OrderPlan | undefined;
  /** What stands against the order, and the button that places it. */
  readonly children: ReactNode;
}

/** The box beside the form: what is ordered, what will be issued, and what it would cost. */
export function OrderSummary({ product, plan, children }: OrderSummaryProps) {
  const { title, price } = productCatalogue[product];
  const { days } = useJudged((_world, at) => vendorEraAt(at));
  const years = Math.max(1, Math.floor(days / 365));
  return (
    <Panel title="Order summary" className="vendor-summary">
      <dl>
        <dt>Product</dt>
        <dd>{title}</dd>
        <dt>Term</dt>
        <dd>{termWords(days)}</dd>
        {plan !== undefined && <IssuedRows template={plan.template} />}
      </dl>
      {plan !== undefined && plan.leftOut.length > 0 && <LeftOut names={plan.leftOut} />}
      <p className="vendor-total">
        <span>Total</span> <b>${(price * years).toFixed(2)}</b>
        <small>Nothing is charged in the simulation.</small>
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
        text={`${visibleText(names.join(', '))} will not be in the certificate: they are no part of what you order.`}
      />
    </ul>
  );
}
