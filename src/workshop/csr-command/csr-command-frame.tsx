import { LookContext } from '@/ui/look';
import { SiteLink } from '@/views/shell/links';
import type { FrameProps } from '@/views/shell/manifest';
import { SquareTerminal } from 'lucide-react';
import { csrCommandMenu, csrCommandPages } from './csr-command-pages';

/** The tool's header and footer around its two pages. */
export default function CsrCommandFrame({ page, children }: FrameProps) {
  return (
    <LookContext value="csr-look">
      <div className="csr-look relative flex min-h-full flex-none flex-col bg-surface-header font-ui text-13 leading-[1.5] text-ink">
        <header className="border-b-3 border-b-accent bg-white">
          <div className="mx-auto flex w-[min(1180px,100%-40px)] flex-wrap items-stretch gap-x-24">
            <span className="py-12 text-18 font-semibold text-accent-strong">
              <SquareTerminal className="mr-3 inline align-[-4px]" size={22} aria-hidden /> CSR Command
            </span>
            <Navigation current={page?.address} />
          </div>
        </header>
        <div className="mx-auto w-[min(1180px,100%-40px)] flex-[1_0_auto] pt-18 pb-24">
          {page === undefined ? <NoSuchPage /> : children}
        </div>
        <footer className="border-t border-line text-12 text-csr-footer">
          <div className="mx-auto flex w-[min(1180px,100%-40px)] flex-wrap justify-between gap-x-24 gap-y-4 py-12">
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
    <nav className="flex flex-wrap" aria-label="CSR Command">
      {csrCommandMenu.map(({ address, title }) => (
        <SiteLink
          key={address}
          name={`open-${address}`}
          className={`inline-flex min-h-40 cursor-pointer items-center px-14 hover:underline ${address === current ? 'bg-surface-header font-semibold text-ink' : 'text-link'}`}
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
      <h1 className="text-22">Page not found</h1>
      <p>
        There is nothing at this address.{' '}
        <SiteLink
          name="make-command"
          className="cursor-pointer text-link underline"
          to={csrCommandPages.createCommand.address}
        >
          Make a command
        </SiteLink>
      </p>
    </>
  );
}
