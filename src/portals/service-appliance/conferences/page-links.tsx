import { Button } from '@/ui/button';

interface PageLinksProps {
  /** Counts from 0. */
  readonly page: number;
  readonly pages: number;
  /** Rows of all pages. */
  readonly count: number;
  readonly onPage: (page: number) => void;
}

/** How many there are, and the way to the others. */
export function PageLinks({ page, pages, count, onPage }: PageLinksProps) {
  return (
    <p className="appliance-pages">
      <span role="status">
        {count} {count === 1 ? 'conference' : 'conferences'}, page {page + 1} of {pages}
      </span>
      <Button name="previous-page" kind="link" isDisabled={page === 0} onPress={() => onPage(page - 1)}>
        Previous
      </Button>
      {Array.from({ length: pages }, (_, index) =>
        index === page ? (
          <b key={index} aria-current="page">
            {index + 1}
          </b>
        ) : (
          <Button
            key={index}
            name={`page-${String(index + 1)}`}
            kind="link"
            aria-label={`Page ${String(index + 1)}`}
            onPress={() => onPage(index)}
          >
            {index + 1}
          </Button>
        ),
      )}
      <Button name="next-page" kind="link" isDisabled={page === pages - 1} onPress={() => onPage(page + 1)}>
        Next
      </Button>
    </p>
  );
}
