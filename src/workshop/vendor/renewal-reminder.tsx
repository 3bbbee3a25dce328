import { endOfValidity } from '@/pki/path/validity';
import { ordersToRenew } from '@/simulation/vendor/vendor-renewal';
import { useHasCome, useJudged } from '@/state/use-world';
import { DateText } from '@/ui/date-text';
import { SiteLink } from '@/views/shell/links';
import { NameText } from '@/views/words/name-text';
import { BellRing } from 'lucide-react';
import { vendorPages } from './vendor-pages';
import type { Order } from '@/simulation/world/vendor-records';

/** Reminds of what ends soon or has ended: of all orders, or of one. */
export function RenewalReminder({ of }: { readonly of?: string }) {
  const due = useJudged((world, at) =>
    ordersToRenew(world, at).filter(({ number }) => of === undefined || number === of),
  );
  return due.map((order) => <Reminder key={order.number} order={order} />);
}

function Reminder({ order: { commonName, number, product, endsAt } }: { readonly order: Order }) {
  const end = endOfValidity({ notAfter: endsAt });
  const isOver = useHasCome(end);
  return (
    <p className="vendor-notice" data-kind="reminder">
      <BellRing size={14} aria-hidden /> <b>Renewal reminder:</b> <NameText>{commonName}</NameText> ({number}){' '}
      {isOver ? 'ended on' : 'ends on'} <DateText at={endsAt} format="date" />.{' '}
      <SiteLink
        name={`renew-${number}`}
        kind="link"
        to={`${vendorPages.newOrder.address}/${product}/${number}`}
      >
        Renew now
      </SiteLink>
    </p>
  );
}
