import { SiteLink } from '@/views/shell/links';
import { vendorPages } from './vendor-pages';

interface BreadcrumbProps {
  readonly page: string;
  /** A page between the start and this one. */
  readonly above?: { readonly title: string; readonly address: string };
}

/** The way back from a page of the shop. */
export function Breadcrumb({ page, above }: BreadcrumbProps) {
  return (
    <nav className="vendor-breadcrumb" aria-label="Breadcrumb">
      <SiteLink name="breadcrumb-start" kind="link" to={vendorPages.products.address}>
        Home
      </SiteLink>
      {above !== undefined && (
        <>
          <span aria-hidden>›</span>
          <SiteLink name="breadcrumb-above" kind="link" to={above.address}>
            {above.title}
          </SiteLink>
        </>
      )}
      <span aria-hidden>›</span>
      <span aria-current="page">{page}</span>
    </nav>
  );
}
