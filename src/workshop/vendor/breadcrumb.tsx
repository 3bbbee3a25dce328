import { Button } from '@/ui/button';
import { useSite } from '@/views/pc';
import { vendorPages } from './vendor-pages';

interface BreadcrumbProps {
  readonly page: string;
  /** A page between the start and this one. */
  readonly above?: { readonly title: string; readonly address: string };
}

/** The way back from a page of the shop. */
export function Breadcrumb({ page, above }: BreadcrumbProps) {
  const site = useSite();
  return (
    <nav className="vendor-breadcrumb" aria-label="Breadcrumb">
      <Button name="breadcrumb-start" kind="link" onPress={() => site.navigate(vendorPages.products.address)}>
        Home
      </Button>
      {above !== undefined && (
        <>
          <span aria-hidden>›</span>
          <Button name="breadcrumb-above" kind="link" onPress={() => site.navigate(above.address)}>
            {above.title}
          </Button>
        </>
      )}
      <span aria-hidden>›</span>
      <span aria-current="page">{page}</span>
    </nav>
  );
}
