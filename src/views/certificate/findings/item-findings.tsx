import { useId } from 'react';
import { findingsOf } from '@/pki/findings/findings-of';
import { findingsOfBundle } from '@/pki/findings/findings-of-bundle';
import type { Item } from '@/pki/item';
import { authorityOf } from '@/simulation/vendor/authority-of';
import { useWorld } from '@/state/use-world';
import { Findings } from './findings';

interface ItemFindingsProps {
  readonly item: Item;
  /** What came with it: issuers may be among them. */
  readonly companions?: readonly Item[];
  /** What is said where nothing was found. */
  readonly none: string;
}

const alone: readonly Item[] = [];

/** What can be said of an item by itself, in the light of the authority that its certificate comes from. */
export function ItemFindings({ item, companions = alone, none }: ItemFindingsProps) {
  const authority = useWorld((world) => {
    if (item.kind !== 'certificate') return 'unknown';
    const others = companions.flatMap((each) => (each.kind === 'certificate' ? [each.certificate] : []));
    return authorityOf(world, item.certificate, others);
  });
  return <Findings findings={findingsOf(item, { authority })} none={none} />;
}

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
