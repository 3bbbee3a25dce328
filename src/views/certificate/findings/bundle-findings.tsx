import { useId } from 'react';
import { findingsOfBundle } from '@/pki/findings/findings-of-bundle';
import type { Item } from '@/pki/item';
import { Findings } from './findings';

/** What can be said of items that came together; nothing where nothing can. */
export function BundleFindings({ items }: { readonly items: readonly Item[] }) {
  const id = useId();
  const findings = findingsOfBundle(items);
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby={id} className="border-t border-line px-8 py-4">
      <p id={id} className="m-0 font-semibold">
        Taken together
      </p>
      <Findings findings={findings} />
    </section>
  );
}
