import { LookContext } from '@/ui/look';
import { SiteLink } from '@/views/shell/links';
import type { FrameProps } from '@/views/shell/manifest';
import { SquareTerminal } from 'lucide-react';
import './csr-command.css';
import { csrCommandMenu, csrCommandPages } from './csr-command-pages';

/** The tool's header and footer around its two pages. */
export default function CsrCommandFrame({ page, children }: FrameProps) {
  return (
    <LookContext value="csr-look">
      <div className="csr-command csr-look">
        <header className="csr-header">
          <div className="csr-column">
            <span className="csr-brand">
              <SquareTerminal size={22} aria-hidden /> CSR Command
            </span>
            <Navigation current={page?.address} />
          </div>
        </header>
        <div className="csr-column csr-main">{page === undefined ? <NoSuchPage /> : children}</div>
        <footer className="csr-footer">
          <div className="csr-column">
            <p>
              Nothing that you type leaves this page. The private key is made on your computer, by the
              command.
            </p>
            <p>Simulation: a free tool of HarborSign, an invented vendor.</p>
          </div>
        </footer>
      </div>
    </LookContext>
  );
}

function Navigation({ current }: { readonly current: string | undefined }) {
  return (
    <nav aria-label="CSR Command">
      {csrCommandMenu.map(({ address, title }) => (
        <SiteLink
          key={address}
          name={`open-${address}`}
          aria-current={address === current ? 'page' : undefined}
          to={address}
        >
          {title}
        </SiteLink>
      ))}
    </nav>
  );
}

function NoSuchPage() {
  return (
    <>
      <h1>Page not found</h1>
      <p>
        There is nothing at this address.{' '}
        <SiteLink name="make-command" className="csr-link" to={csrCommandPages.createCommand.address}>
          Make a command
        </SiteLink>
      </p>
    </>
  );
}
