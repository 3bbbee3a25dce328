import { vendorEraAt } from '@/simulation/vendor/vendor-era';
import { useJudged } from '@/state/use-world';
import { SiteLink } from '@/views/shell/links';
import { WideContent } from '@/ui/wide-content';
import { Check, Phone, ShieldCheck } from 'lucide-react';
import { Panel } from '../page-parts';
import { productCatalogue, products } from '../product-catalogue';
import { vendorPages } from '../vendor-pages';
import { termWords } from '../vendor-words';
import type { Product } from '@/simulation/world/vendor-records';

/** The shop window: what is sold, what it costs, and which product is for whom. */
export default function ProductsPage() {
  return (
    <>
      <Banner />
      <div className="vendor-cards">
        {products.map((product) => (
          <Card key={product} product={product} />
        ))}
      </div>
      <div className="vendor-advised">
        <Comparison />
        <Advice />
      </div>
    </>
  );
}

function Banner() {
  return (
    <section className="vendor-banner">
      <Seal />
      <div>
        <h1>{vendorPages.products.title}</h1>
        <p>
          Organization-validated certificates for the servers of your company, trusted by Windows, by browsers
          and by phones. Issued while you wait.
        </p>
        <ul>
          <li>
            <Check size={15} aria-hidden /> 2048-bit keys, SHA-256
          </li>
          <li>
            <Check size={15} aria-hidden /> All common file formats
          </li>
          <li>
            <Check size={15} aria-hidden /> Unlimited server licenses
          </li>
        </ul>
      </div>
      <ol className="vendor-steps-intro">
        <li>
          <b>Generate a CSR</b> on the server that needs the certificate.
        </li>
        <li>
          <b>Paste it here</b>: we check it and show what will be issued.
        </li>
        <li>
          <b>Download and install</b> your certificate with its intermediate.
        </li>
      </ol>
    </section>
  );
}

/** The seal that shops of the time showed, drawn here. */
function Seal() {
  return (
    <svg className="vendor-seal" viewBox="0 0 96 96" aria-hidden>
      <circle cx="48" cy="48" r="46" fill="var(--color-vendor-blue)" />
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
    <Panel title={title} className="vendor-card">
      <p className="vendor-slogan">{slogan}</p>
      {product === 'wildcard' && <span className="vendor-ribbon">Best for whole sites</span>}
      <p className="vendor-price">
        <sup>$</sup>
        {price} <small>/ year</small>
      </p>
      <p className="vendor-example">
        <ShieldCheck size={14} aria-hidden /> https://<b>{example}</b>
      </p>
      <ul>
        {features.map((feature) => (
          <li key={feature}>
            <Check size={14} aria-hidden /> {feature}
          </li>
        ))}
      </ul>
      <SiteLink name={`order-${product}`} kind="primary" to={`${vendorPages.newOrder.address}/${product}`}>
        Order {title}
      </SiteLink>
    </Panel>
  );
}

function Advice() {
  return (
    <Panel title="Which one do I need?" className="vendor-advice">
      <dl>
        <dt>One server with one name</dt>
        <dd>
          <b>Single Name</b>. The name is the one that users type, such as the FQDN of the headquarters
          server.
        </dd>
        <dt>A few names that you can list</dt>
        <dd>
          <b>Multi-Domain (UCC)</b>. The names are added here, the CSR needs only one of them.
        </dd>
        <dt>Several servers of one domain</dt>
        <dd>
          <b>Wildcard</b>. <i>*.sb7.com</i> fits <i>hq.sb7.com</i>, but neither <i>a.hq.sb7.com</i> nor an IP
          address. Order duplicates for the other servers.
        </dd>
        <dt>The server cannot make a CSR</dt>
        <dd>Let us make the key: you receive a PFX file with a password.</dd>
      </dl>
      <p>
        <Phone size={14} aria-hidden /> Not sure? Call <b>1-800-555-0142</b>.
      </p>
    </Panel>
  );
}

function Comparison() {
  return (
    <Panel title="Compare" className="vendor-comparison">
      <WideContent label="Products side by side">
        <ComparisonTable />
      </WideContent>
      <p className="vendor-compatible">
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
    <table className="vendor-table">
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
            <td colSpan={products.length}>{value}</td>
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
