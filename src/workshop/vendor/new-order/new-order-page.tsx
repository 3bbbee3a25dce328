import type { Product } from '@/simulation/authorities/order';
import { refusedHosts } from '@/simulation/authorities/vendor-application';
import { hostsIn } from '@/simulation/authorities/vendor-names';
import { requestFindings } from '@/simulation/authorities/request-findings';
import { Button } from '@/ui/button';
import { RadioGroup } from '@/ui/radio-group';
import { DecodedRequest } from '@/views/decoded-request/decoded-request';
import { foundInsteadOfRequest } from '@/views/request-input/found-instead';
import { RequestInput } from '@/views/request-input/request-input';
import { useSite } from '@/views/pc';
import { Breadcrumb } from '../breadcrumb';
import { Panel } from '../panel';
import { productCatalogue, products, type ProductCard } from '../product-catalogue';
import { vendorPages } from '../vendor-pages';
import { ApplicantFields } from './applicant-fields';
import { OrderProblem } from './order-problem';
import { OrderSummary } from './order-summary';
import { useOrderForm, type OrderForm } from './use-order-form';

/** The order form: product, key, request, and beside it what would be issued. */
export default function NewOrderPage() {
  const { rest } = useSite();
  const form = useOrderForm(products.find((id) => id === rest[0]) ?? 'single-name');
  const { values, plan, isBusy, place } = form;
  return (
    <>
      <Breadcrumb page={vendorPages.newOrder.title} />
      <h1>{vendorPages.newOrder.title}</h1>
      <div className="vendor-order">
        <div>
          <Panel number={1} title="Choose a product">
            <ProductChoice form={form} />
          </Panel>
          <KeyStep form={form} />
        </div>
        <OrderSummary product={values.product} plan={plan.ok ? plan.value : undefined}>
          <Standing form={form} />
          <Button
            name="place-order"
            kind="primary"
            isDisabled={!plan.ok}
            busy={isBusy}
            onPress={() => void place()}
          >
            Place order
          </Button>
        </OrderSummary>
      </div>
    </>
  );
}

function ProductChoice({ form: { values, change } }: { readonly form: OrderForm }) {
  const choices = products.map((id) => ({
    id,
    label: labelOf(productCatalogue[id]),
  }));
  return (
    <>
      <RadioGroup
        name="product"
        label="Product"
        choices={choices}
        value={values.product}
        onChange={(id) => change({ product: id as Product })}
      />
      <RadioGroup
        name="keyMadeBy"
        label="Private key"
        choices={[
          { id: 'customer', label: 'I have a CSR; the key stays on my server' },
          { id: 'vendor', label: 'Make the key for me; deliver a PFX file with a password' },
        ]}
        value={values.keyMadeBy}
        onChange={(id) => change({ keyMadeBy: id === 'vendor' ? 'vendor' : 'customer' })}
      />
    </>
  );
}

function labelOf({ title, slogan, price }: ProductCard): string {
  return `${title}: ${slogan.toLowerCase()}, $${String(price)} a year`;
}

function KeyStep({ form }: { readonly form: OrderForm }) {
  const { values, change, plan, file, setFile, items, item } = form;
  if (values.keyMadeBy === 'vendor')
    return (
      <Panel number={2} title="Who is it for?">
        <ApplicantFields values={values} onChange={change} problem={plan.ok ? undefined : plan.problem} />
      </Panel>
    );
  return (
    <Panel number={2} title="Submit your certificate signing request (CSR)">
      <RequestInput file={file} onChange={setFile} error={foundInsteadOfRequest(file, items)} />
      {item !== undefined && <DecodedRequest item={item} findings={requestFindings(item)} />}
    </Panel>
  );
}

/** What stands against the order, or what is still missing. */
function Standing({ form }: { readonly form: OrderForm }) {
  const { plan, refused, item, values, change } = form;
  const problem = refused ?? (plan.ok ? undefined : plan.problem);
  if (problem === undefined) return null;
  const isWaiting = item === undefined && values.keyMadeBy === 'customer';
  if (isWaiting) return <p className="vendor-waiting">Submit your CSR to see what will be issued.</p>;
  if (values.keyMadeBy === 'vendor' && values.commonName === '')
    return <p className="vendor-waiting">Fill in the form to see what will be issued.</p>;
  const others = hostsIn(item?.request.subjectAlternativeNames ?? []);
  return <OrderProblem problem={problem} refusedNames={refusedHosts(others)} onChange={change} />;
}
