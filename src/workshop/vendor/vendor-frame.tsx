import { useWorld } from '@/state/use-world';
import { LookContext } from '@/ui/look';
import { SiteLink } from '@/views/shell/links';
import type { FrameProps } from '@/views/shell/manifest';
import { NameText } from '@/views/words/name-text';
import { Anchor, Phone } from 'lucide-react';
import './vendor.css';
import { vendorMenu, vendorPages } from './vendor-pages';

/** The shop's header, navigation and footer around its pages. */
export default function VendorFrame({ page, children }: FrameProps) {
  return (
    <LookContext value="vendor-look">
      <div className="vendor vendor-look">
        <Masthead />
        <Navigation current={page?.address} />
        <div className="vendor-main">{page === undefined ? <NoSuchPage /> : children}</div>
        <Footer />
      </div>
    </LookContext>
  );
}

function Masthead() {
  const customer = useCustomer();
  return (
    <header>
      <div className="vendor-utility">
        <div className="vendor-column">
          <span>Simulation: HarborSign is an invented vendor. Nothing is charged.</span>
          <span>
            Account 20117 · <NameText>{customer}</NameText>
          </span>
        </div>
      </div>
      <div className="vendor-column vendor-masthead">
        <span className="vendor-brand">
          <span className="vendor-brand-mark">
            <Anchor size={24} strokeWidth={2.4} aria-hidden />
          </span>
          <span>
            Harbor<em>Sign</em>
            <small>SSL certificates for business</small>
          </span>
        </span>
        <span className="vendor-phone">
          <Phone size={15} aria-hidden /> 1-800-555-0142
          <small>Sales and support, 24 hours</small>
        </span>
      </div>
    </header>
  );
}

/** The shop knows its customer as the organization of the headquarters server. */
function useCustomer(): string {
  return useWorld(({ equipment }) => {
    const headquarters = Object.values(equipment).find(({ kind }) => kind === 'headquarters-server');
    return headquarters?.organization ?? '';
  });
}

function Navigation({ current }: { readonly current: string | undefined }) {
  const orders = useWorld((world) => Object.keys(world.orders).length);
  return (
    <nav className="vendor-navigation" aria-label="HarborSign">
      <div className="vendor-column">
        {vendorMenu.map(({ address, title }) => (
          <SiteLink
            key={address}
            name={`open-${address}`}
            aria-current={address === current ? 'page' : undefined}
            to={address}
          >
            {title}
            {address === vendorPages.orderHistory.address && orders > 0 && (
              <span className="vendor-count">{orders}</span>
            )}
          </SiteLink>
        ))}
      </div>
    </nav>
  );
}

function NoSuchPage() {
  return (
    <>
      <h1>Page not found</h1>
      <p>There is nothing at this address.</p>
      <SiteLink name="back-to-products" kind="link" to={vendorPages.products.address}>
        Go to our certificates
      </SiteLink>
    </>
  );
}

function Footer() {
  return (
    <footer className="vendor-footer">
      <div className="vendor-column">
        <div>
          <h2>Three files, one chain</h2>
          <p>
            Your certificate is signed by our intermediate, and that by our root. Install the certificate and
            the intermediate on your server; browsers and Windows already have the root.
          </p>
        </div>
        <div>
          <h2>Names we cannot certify</h2>
          <p>
            Since November 2015 no public vendor may issue for internal names such as <i>server</i> or{' '}
            <i>hq.local</i>, nor for private addresses such as 10.7.0.10.
          </p>
        </div>
        <div>
          <h2>About HarborSign</h2>
          <p>
            HarborSign stands for any public certificate vendor. Its authorities exist in this lab alone: only
            the lab’s PCs trust them.
          </p>
        </div>
      </div>
    </footer>
  );
}
