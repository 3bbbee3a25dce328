import { vendorEraAt } from '@/simulation/vendor/vendor-era';
import { useJudged } from '@/state/use-world';
import { SiteLink } from '@/views/shell/links';
import { WideContent } from '@/ui/wide-content';
import { Check, Phone, ShieldCheck } from 'lucide-react';
import { Panel, StepNumber } from '../page-parts';
import { productCatalogue, products } from '../product-catalogue';
import { vendorPages } from '../vendor-pages';
import { termWords } from '../vendor-words';
import type { Product } from '@/simulation/world/vendor-records';

/** The shop window: what is sold, what it costs, and which product is for whom. */
export default function ProductsPage() {
  return (
    <>
      <Banner />
      <div className="my-18 grid grid-cols-3 gap-18 max-wide:grid-cols-1">
        {products.map((product) => (
          <Card key={product} product={product} />
        ))}
      </div>
      <div className="grid aside-320 items-start gap-18 max-lg:grid-cols-1">
        <Comparison />
        <Advice />
      </div>
    </>
  );
}

function Banner() {
  return (
    <section className="grid grid-cols-[96px_1fr_360px] gap-24 rounded-4 border border-line bg-vendor-banner px-28 py-26 max-lg:grid-cols-1">
      <Seal />
      <div>
        <h1 className="text-30">{vendorPages.products.title}</h1>
        <p className="mt-6 text-15">
          Organization-validated certificates for the servers of your company, trusted by Windows, by browsers
          and by phones. Issued while you wait.
        </p>
        <ul className="mt-14 flex flex-wrap gap-x-20 gap-y-4">
          <li>
            <Check className="inline align-[-2px] text-success" size={15} aria-hidden /> 2048-bit keys,
            SHA-256
          </li>
          <li>
            <Check className="inline align-[-2px] text-success" size={15} aria-hidden /> All common file
            formats
          </li>
          <li>
            <Check className="inline align-[-2px] text-success" size={15} aria-hidden /> Unlimited server
            licenses
          </li>
        </ul>
      </div>
      <ol className="grid content-center gap-9 border-l border-line pl-24 max-lg:border-0 max-lg:pl-0">
        <li className="flex gap-4">
          <StepNumber>{1}</StepNumber>
          <span>
            <b>Generate a CSR</b> on the server that needs the certificate.
          </span>
        </li>
        <li className="flex gap-4">
          <StepNumber>{2}</StepNumber>
          <span>
            <b>Paste it here</b>: we check it and show what will be issued.
          </span>
        </li>
        <li className="flex gap-4">
          <StepNumber>{3}</StepNumber>
          <span>
            <b>Download and install</b> your certificate with its intermediate.
          </span>
        </li>
      </ol>
    </section>
  );
}

/** The seal that shops of the time showed, drawn here. */
function Seal() {
  return (
    <svg className="w-96" viewBox="0 0 96 96" aria-hidden>
      <circle cx="48" cy="48" r="46" fill="var(--color-accent)" />
      <circle
        cx="48"
        cy="48"
        r="40"
        fill="none"
        stroke="var(--color-white)"
        strokeWidth="1.5"
        strokeDasharray="2 3"
      />
      <path d="M35 44v-8a13 13 0 0 1 26 0v8" fill="none" stroke="var(--color-white)" strokeWidth="6" />
      <rect x="29" y="43" width="38" height="28" rx="4" fill="var(--color-white)" />
      <path d="m38 57 7 7 13-14" fill="none" stroke="var(--color-vendor-orange)" strokeWidth="5" />
    </svg>
  );
}

function Card({ product }: { readonly product: Product }) {
  const { title, price, slogan, example, features } = productCatalogue[product];
  return (
    <Panel title={title} look="card">
      <p className="pt-10 text-ink-muted">{slogan}</p>
      {product === 'wildcard' && (
        <span className="absolute -top-11 right-12 rounded-3 bg-success px-10 py-1 text-11 font-semibold text-white">
          Best for whole sites
        </span>
      )}
      <p className="text-32 leading-[1.5] font-semibold text-vendor-navy">
        <sup className="text-18">$</sup>
        {price} <small className="text-13 font-normal text-ink-muted">/ year</small>
      </p>
      <p className="mx-18 mt-4 rounded-8 border border-line bg-surface-alternate text-success">
        <ShieldCheck className="inline align-[-2px]" size={14} aria-hidden /> https://<b>{example}</b>
      </p>
      <ul className="mx-18 mt-12 mb-14 flex-1 text-left">
        {features.map((feature) => (
          <li className="flex gap-6 border-b border-dotted border-line py-4" key={feature}>
            <Check className="mt-2 flex-none text-success" size={14} aria-hidden />
            {feature}
          </li>
        ))}
      </ul>
      <SiteLink
        name={`order-${product}`}
        kind="primary"
        className="mx-18 mb-16 h-36 text-15"
        to={`${vendorPages.newOrder.address}/${product}`}
      >
        Order {title}
      </SiteLink>
    </Panel>
  );
}

function Advice() {
  return (
    <Panel title="Which one do I need?" look="advice">
      <dl>
        <dt className="mt-9 font-semibold">One server with one name</dt>
        <dd>
          <b>Single Name</b>. The name is the one that users type, such as the FQDN of the headquarters
          server.
        </dd>
        <dt className="mt-9 font-semibold">A few names that you can list</dt>
        <dd>
          <b>Multi-Domain (UCC)</b>. The names are added here, the CSR needs only one of them.
        </dd>
        <dt className="mt-9 font-semibold">Several servers of one domain</dt>
        <dd>
          <b>Wildcard</b>. <i>*.sb7.com</i> fits <i>hq.sb7.com</i>, but neither <i>a.hq.sb7.com</i> nor an IP
          address. Order duplicates for the other servers.
        </dd>
        <dt className="mt-9 font-semibold">The server cannot make a CSR</dt>
        <dd>Let us make the key: you receive a PFX file with a password.</dd>
      </dl>
      <p className="mt-12 border-t border-line pt-9">
        <Phone className="inline align-[-2px]" size={14} aria-hidden /> Not sure? Call <b>1-800-555-0142</b>.
      </p>
    </Panel>
  );
}

function Comparison() {
  return (
    <Panel title="Compare">
      <WideContent label="Products side by side">
        <ComparisonTable />
      </WideContent>
      <p className="mt-12 text-center text-ink-muted">
        Works with web servers, phone systems, mail servers, load balancers and appliances that take PEM, DER,
        P7B or PFX files.
      </p>
    </Panel>
  );
}

function ComparisonTable() {
  const { days } = useJudged((_world, at) => vendorEraAt(at));
  const same: readonly (readonly [string, string])[] = [
    ['Valid for', termWords(days)],
    ['Validation', 'Organization and domain'],
    ['Key', 'RSA 2048 or longer, EC P-256 or P-384'],
    ['Files', 'PEM, DER, P7B, ZIP; PFX if we make the key'],
  ];
  return (
    <table className="ui-table">
      <thead>
        <tr>
          <td />
          {products.map((product) => (
            <th key={product} scope="col">
              {productCatalogue[product].title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Secures</th>
          {products.map((product) => (
            <td key={product}>{productCatalogue[product].slogan}</td>
          ))}
        </tr>
        {same.map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className="text-center" colSpan={products.length}>
              {value}
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">Price</th>
          {products.map((product) => (
            <td key={product}>
              <b>${productCatalogue[product].price}</b> a year{' '}
              <SiteLink
                name={`choose-${product}`}
                kind="link"
                className="block"
                to={`${vendorPages.newOrder.address}/${product}`}
              >
                Order {productCatalogue[product].title} now
              </SiteLink>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
