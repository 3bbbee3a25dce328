import { requestFindings, typedNames } from '@/simulation/vendor/vendor-application';
import { hostsIn } from '@/pki/names/matches-name';
import { refusedNames } from '@/simulation/vendor/vendor-names';
import { useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { DecodedRequest } from '@/views/certificate/decoded-request/decoded-request';
import { useSite } from '@/views/shell/pc';
import { RequestInput } from '@/views/files/request-input/request-input';
import { Breadcrumb, Panel } from '../page-parts';
import { productCatalogue, products, type ProductCard } from '../product-catalogue';
import { vendorPages } from '../vendor-pages';
import { DomainStep, FurtherNames, OrderProblem, OrderProgress, OrderSummary } from './order-parts';
import { emptyOrder, type OrderForm, type OrderValues, useOrderForm } from './order-form';
import { practiceFaults } from '@/simulation/world/vendor-records';
import type { Problem } from '@/simulation/world/problem';
import { FormRadios, FormSelect, FormText } from '@/ui/form-fields';
import { problemWords } from '@/views/words/problem-words';
import { Form } from '@/views/shell/lab-form';
import { FormState } from '@/views/shell/state-field';
import { FlaskConical } from 'lucide-react';
import { faultWords } from '../vendor-words';

/** The order form: product, key, request, names, proof, delivery, and beside it what would be issued. */
export default function NewOrderPage() {
  const form = useOrderForm(useStart());
  const { values, plan, isBusy, submit } = form;
  return (
    <>
      <Breadcrumb page={vendorPages.newOrder.title} />
      <h1>{vendorPages.newOrder.title}</h1>
      <OrderProgress form={form} />
      <div className="mt-12 grid aside-320 items-start gap-18 max-lg:grid-cols-1">
        <div>
          <Panel number={1} title="Choose a product">
            <ProductChoice form={form} />
          </Panel>
          <KeyStep form={form} />
          <DomainStep plan={plan} number={3} />
          <DeliveryStep form={form} number={4} />
        </div>
        <OrderSummary product={values.product} plan={plan.ok ? plan.value : undefined}>
          <Standing form={form} />
          <Button
            name="place-order"
            className="h-36 w-full text-15"
            kind="primary"
            isDisabled={!plan.ok}
            busy={isBusy}
            onPress={() => submit()}
          >
            Place order
          </Button>
        </OrderSummary>
      </div>
    </>
  );
}

/** The product of the address, and what is renewed: the order that it names. */
function useStart() {
  const { rest } = useSite();
  const [product, renewed = ''] = rest;
  const order = useWorld(({ orders }) => orders[renewed]);
  const start = emptyOrder(products.find((id) => id === product) ?? 'single-name');
  if (order === undefined) return start;
  const { commonName, names } = order;
  const further = order.product === 'multi-domain' ? names.filter((name) => name !== commonName) : [];
  return { ...start, product: order.product, commonName, names: further };
}

function ProductChoice({ form: { control } }: { readonly form: OrderForm }) {
  const choices = products.map((id) => ({ id, label: labelOf(productCatalogue[id]) }));
  return (
    <>
      <FormRadios control={control} name="product" label="Product" choices={choices} />
      <FormRadios
        control={control}
        name="keyMadeBy"
        label="Private key"
        choices={[
          { id: 'customer', label: 'I have a CSR; the key stays on my server' },
          { id: 'vendor', label: 'Make the key for me; deliver a PFX file with a password' },
        ]}
      />
    </>
  );
}

function labelOf({ title, slogan, price }: ProductCard): string {
  return `${title}: ${slogan.toLowerCase()}, $${String(price)} a year`;
}

function KeyStep({ form }: { readonly form: OrderForm }) {
  const { values, change, plan, file, setFile, items, item } = form;
  const problem = plan.ok ? undefined : plan.problem;
  const names = values.product === 'multi-domain' && (
    <FurtherNames values={values} onChange={change} problem={problem} />
  );
  if (values.keyMadeBy === 'vendor')
    return (
      <Panel number={2} title="Who is it for?">
        <ApplicantFields form={form} problem={problem} />
        {names}
      </Panel>
    );
  return (
    <Panel number={2} title="Submit your certificate signing request (CSR)">
      <RequestInput file={file} items={items} onChange={setFile} />
      {item !== undefined && <DecodedRequest item={item} findings={requestFindings(item)} />}
      {names}
    </Panel>
  );
}

/** What stands against the order, or what is still missing. */
function Standing({ form }: { readonly form: OrderForm }) {
  const { plan, refused, item, values, change } = form;
  const problem = refused ?? (plan.ok ? undefined : plan.problem);
  if (problem === undefined) return null;
  const waiting = waitingWords(form, problem);
  if (waiting !== undefined) return <p className="mb-10 text-ink-muted">{waiting}</p>;
  const others = [...hostsIn(item?.request.subjectAlternativeNames ?? []), ...typedNames(values.names)];
  const dropped = [...values.dropNames, ...refusedNames(others, values.product)];
  return <OrderProblem problem={problem} refusedNames={dropped} onChange={change} />;
}

/** What is said where the form is not filled in yet, or tells the problem itself, at its field. */
function waitingWords({ item, values, refused }: OrderForm, problem: Problem): string | undefined {
  if (values.keyMadeBy === 'customer')
    return item === undefined ? 'Submit your CSR to see what will be issued.' : undefined;
  if (values.commonName === '') return 'Fill in the form to see what will be issued.';
  return refused === undefined && isMarked(problem, values)
    ? 'Correct the marked fields to see what will be issued.'
    : undefined;
}

/** Whether a field of the applicant tells a problem already. */
function isMarked({ field }: Problem, values: OrderValues): boolean {
  return fields.some(([name]) => name === field && values[name] !== '');
}

type ApplicantField = 'commonName' | 'organization' | 'city' | 'state' | 'country';

interface ApplicantFieldsProps {
  readonly form: OrderForm;
  /** Shown at its field once the field has been filled in. */
  readonly problem: Problem | undefined;
}

const fields: readonly (readonly [ApplicantField, string, string])[] = [
  ['commonName', 'Common name', 'such as sb7-hq.sb7.com'],
  ['organization', 'Organization', 'full legal company name'],
  ['city', 'City', 'full city name'],
  ['state', 'State or province', 'full name, no abbreviation'],
  ['country', 'Country', 'two letters, such as US'],
];

/** Who the certificate is for, when the vendor makes the key and there is no CSR to say so. */
function ApplicantFields({ form, problem }: ApplicantFieldsProps) {
  const { control, values, plan } = form;
  return (
    <Form form={form} className="grid gap-8">
      {fields.map(([name, label, hint]) => {
        const isWrong = problem?.field === name && values[name] !== '';
        const field = { control, label, hint, error: isWrong ? problemWords(problem) : undefined };
        if (name === 'state') return <FormState key={name} {...field} state="state" country="country" />;
        return <FormText key={name} {...field} name={name} required />;
      })}
      {/* The button stands in the summary: this one lets Enter press it. */}
      <button type="submit" name="submit-applicant" hidden disabled={!plan.ok} />
    </Form>
  );
}

interface DeliveryStepProps {
  readonly form: OrderForm;
  readonly number: number;
}

const deliveries = [
  { id: 'at-once', label: 'At once: your organization has been validated before' },
  { id: 'in-two-days', label: 'In two days: as when somebody telephones first to validate the organization' },
];

/** When the vendor delivers, and which mistake it is to make. */
function DeliveryStep({ form, number }: DeliveryStepProps) {
  return (
    <Panel number={number} title="Delivery">
      <FormRadios control={form.control} name="delivery" label="Delivery" choices={deliveries} />
      <PracticeFaultField form={form} />
    </Panel>
  );
}

const choices = [
  { id: 'none', label: 'None: everything is as it should be' },
  ...practiceFaults.map((id) => ({ id, label: faultWords[id].label })),
];

/** No shop has this: the lab's own control, and marked as such. */
function PracticeFaultField({ form }: Pick<DeliveryStepProps, 'form'>) {
  const { fault, keyMadeBy } = form.values;
  const offered = choices.filter(({ id }) => id !== 'password-by-letter' || keyMadeBy === 'vendor');
  return (
    <div className="mt-12 grid gap-7 rounded-3 border border-dashed border-vendor-practice-line bg-vendor-practice px-12 py-9">
      <p>
        <FlaskConical className="inline align-[-2px]" size={14} aria-hidden /> <b>For practice</b>: a mistake
        that the vendor makes with this order, for you to notice.
      </p>
      <FormSelect control={form.control} name="fault" label="Practice fault" choices={offered} />
      {fault !== 'none' && <p className="text-ink-muted">{faultWords[fault].text}</p>}
    </div>
  );
}
