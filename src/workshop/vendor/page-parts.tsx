import { FastForward } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { usePresent } from '@/state/use-world';
import { Button } from '@/ui/button';
import { SiteLink } from '@/views/shell/links';
import { useBusy } from '@/views/shell/use-busy';
import { useToldAction } from '@/views/shell/tell';
import { vendorPages } from './vendor-pages';
import { visibleText } from '@/views/words/value-words';

interface PanelProps {
  readonly title: string;
  /** A step of the order form. */
  readonly number?: number;
  readonly look?: keyof typeof looks;
  readonly children: ReactNode;
}

/** The classes of a box and of its heading. */
const looks = {
  step: {
    box: 'vendor-panel mb-16 rounded-4 border border-line px-16 pb-14',
    head: '-mx-16 mb-12 border-b border-line bg-vendor-step px-16 py-7 text-15',
  },
  summary: {
    box: 'vendor-panel sticky top-12 rounded-4 border border-line bg-white px-16 pb-14 shade-vendor-card',
    head: '-mx-16 mb-12 bg-vendor-brand px-16 py-7 text-15 text-white',
  },
  card: {
    box: 'relative flex flex-col rounded-4 border border-line text-center shade-vendor-card',
    head: 'bg-vendor-card p-8 text-white',
  },
  advice: { box: 'rounded-4 border border-line bg-warning-surface px-16 py-12', head: '' },
} as const;

/** A box of the shop with a heading that names it. */
export function Panel({ title, number, look = 'step', children }: PanelProps) {
  const id = useId();
  return (
    <section className={looks[look].box} aria-labelledby={id}>
      <h2 id={id} className={looks[look].head}>
        {number !== undefined && <StepNumber>{number}</StepNumber>}
        {visibleText(title)}
      </h2>
      {children}
    </section>
  );
}

/** The number of a step, in a disc. */
export function StepNumber({ children }: { readonly children: number }) {
  return (
    <span className="mr-6 inline-block w-22 flex-none self-start rounded-full bg-accent text-center text-13/22 text-white">
      {children}
    </span>
  );
}

interface BreadcrumbProps {
  readonly page: string;
  /** A page between the start and this one. */
  readonly above?: { readonly title: string; readonly address: string };
}

/** The way back from a page of the shop. */
export function Breadcrumb({ page, above }: BreadcrumbProps) {
  return (
    <nav className="-mt-8 mb-10 flex items-baseline gap-7 text-12 text-ink-muted" aria-label="Breadcrumb">
      <SiteLink name="breadcrumb-start" kind="link" className="text-12" to={vendorPages.products.address}>
        Home
      </SiteLink>
      {above !== undefined && (
        <>
          <span aria-hidden>›</span>
          <SiteLink name="breadcrumb-above" kind="link" className="text-12" to={above.address}>
            {above.title}
          </SiteLink>
        </>
      )}
      <span aria-hidden>›</span>
      <span aria-current="page">{page}</span>
    </nav>
  );
}

/** Moves the lab clock to where something has arrived. `until` is lab time in milliseconds. */
export function SkipWait({ until }: { readonly until: number }) {
  const perform = useToldAction();
  const [isBusy, during] = useBusy();
  const { now } = usePresent();
  const skip = () => void during(() => perform({ type: 'advance-clock', by: Math.max(1, until - now()) }));
  return (
    <Button name="skip-the-wait" busy={isBusy} onPress={skip}>
      <FastForward size={14} aria-hidden /> Skip the wait
    </Button>
  );
}
