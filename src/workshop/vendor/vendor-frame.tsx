import { useWorld } from '@/state/use-world';
import { LookContext } from '@/ui/look';
import { SiteLink } from '@/views/shell/links';
import type { FrameProps } from '@/views/shell/manifest';
import { NameText } from '@/views/words/shown-text';
import { Anchor, Phone } from 'lucide-react';
import './vendor.css';
import { vendorMenu, vendorPages } from './vendor-pages';

/** The shop's header, navigation and footer around its pages. */
export default function VendorFrame({ page, children }: FrameProps) {
  return (
    <LookContext value="vendor-look">
      <div className="vendor vendor-look relative flex min-h-full flex-col bg-white text-ink max-wide:fields-above">
        <Masthead />
        <Navigation current={page?.address} />
        <div className="mx-auto mt-18 mb-24 w-[min(1120px,100%-40px)] flex-1">
          {page === undefined ? <NoSuchPage /> : children}
        </div>
        <Footer />
      </div>
    </LookContext>
  );
}

function Masthead() {
  const customer = useCustomer();
  return (
    <header>
      <div className="bg-vendor-navy py-4 text-12 text-vendor-footer-ink">
        <div className="mx-auto flex w-[min(1120px,100%-40px)] flex-wrap justify-between gap-x-24 gap-y-0">
          <span>Simulation: HarborSign is an invented vendor. Nothing is charged.</span>
          <span>
            Account 20117 · <NameText>{customer}</NameText>
          </span>
        </div>
      </div>
      <div className="mx-auto flex w-[min(1120px,100%-40px)] flex-wrap items-center justify-between gap-x-24 gap-y-10 py-14">
        <span className="flex items-center gap-10 text-26 leading-none font-bold text-vendor-navy">
          <span className="grid size-44 place-items-center rounded-6 bg-vendor-brand text-white">
            <Anchor size={24} strokeWidth={2.4} aria-hidden />
          </span>
          <span>
            Harbor<em className="text-vendor-orange not-italic">Sign</em>
            <small className="mt-5 block text-11 font-normal text-ink-muted">
              SSL certificates for business
            </small>
          </span>
        </span>
        <span className="text-right text-17 leading-none font-semibold text-vendor-navy">
          <Phone className="inline align-[-2px]" size={15} aria-hidden /> 1-800-555-0142
          <small className="mt-5 block text-11 font-normal text-ink-muted">Sales and support, 24 hours</small>
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
    <nav className="border-y border-vendor-current bg-vendor-brand" aria-label="HarborSign">
      <div className="mx-auto flex w-[min(1120px,100%-40px)] flex-wrap border-l border-accent-strong">
        {vendorMenu.map(({ address, title }) => (
          <SiteLink
            className={`cursor-pointer border-r border-accent-strong px-20 py-10 text-14 font-semibold text-white focus-visible:outline-white ${address === current ? 'bg-vendor-current' : 'hover:bg-vendor-current'}`}
            key={address}
            name={`open-${address}`}
            aria-current={address === current ? 'page' : undefined}
            to={address}
          >
            {title}
            {address === vendorPages.orderHistory.address && orders > 0 && (
              <span className="ml-6 rounded-8 bg-white px-7 py-1 text-11 text-vendor-navy">{orders}</span>
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
    <footer className="bg-vendor-navy text-12 text-vendor-footer-ink">
      <div className="mx-auto grid w-[min(1120px,100%-40px)] grid-cols-3 gap-24 pt-18 pb-24 max-wide:grid-cols-1">
        <div>
          <h2 className="mb-4 text-13 text-white">Three files, one chain</h2>
          <p>
            Your certificate is signed by our intermediate, and that by our root. Install the certificate and
            the intermediate on your server; browsers and Windows already have the root.
          </p>
        </div>
        <div>
          <h2 className="mb-4 text-13 text-white">Names we cannot certify</h2>
          <p>
            Since November 2015 no public vendor may issue for internal names such as <i>server</i> or{' '}
            <i>hq.local</i>, nor for private addresses such as 10.7.0.10.
          </p>
        </div>
        <div>
          <h2 className="mb-4 text-13 text-white">About HarborSign</h2>
          <p>
            HarborSign stands for any public certificate vendor. Its authorities exist in this lab alone: only
            the lab’s PCs trust them.
          </p>
        </div>
      </div>
    </footer>
  );
}
