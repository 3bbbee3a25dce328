import { BellRing } from 'lucide-react';
import type { Certificate } from '@/pki/certificate';
import { endOfValidity, validityAt } from '@/pki/path/validity';
import { ordersToRenew, renewalStart } from '@/simulation/vendor/order';
import type { IssuedCertificate, Order } from '@/simulation/world/vendor-records';
import { useHasCome, useJudged } from '@/state/use-world';
import { DateText } from '@/ui/date-text';
import { SiteLink } from '@/views/shell/links';
import { NameText } from '@/views/words/shown-text';
import { vendorPages } from './vendor-pages';

const looks = {
  processing: { words: 'Being issued', colour: 'bg-warning' },
  revoked: { words: 'Revoked', colour: 'bg-error' },
  expired: { words: 'Expired', colour: 'bg-error' },
  'not-yet-valid': { words: 'Not valid yet', colour: 'bg-warning' },
  'ends-soon': { words: 'Renew soon', colour: 'bg-warning' },
  valid: { words: 'Issued', colour: 'bg-success' },
} as const;

/** The states of a certificate of an order. */
type OrderStateName = keyof typeof looks;

interface OrderStateProps {
  readonly issued: IssuedCertificate;
  readonly certificate: Certificate;
}

/** The state of one certificate of an order as a label. */
export function OrderState({ issued, certificate }: OrderStateProps) {
  const state = useOrderState(issued, certificate);
  const { words, colour } = looks[state];
  return (
    <span
      className={`inline-block rounded-3 px-9 py-1 text-12/19 font-semibold text-white ${colour}`}
      data-state={state}
    >
      {words}
    </span>
  );
}

/** The state now, kept up to date as lab time goes on. */
function useOrderState(issued: IssuedCertificate, certificate: Certificate): OrderStateName {
  const changes = [issued.deliveredAt, renewalStart(certificate), endOfValidity(certificate)];
  return useJudged(
    (_world, at) => ({
      state: orderStateAt(issued, certificate, at),
      until: Math.min(Number.POSITIVE_INFINITY, ...changes.filter((change) => change > at)),
    }),
    ({ until }) => until,
  ).state;
}

/** The state at a lab time in milliseconds. */
function orderStateAt(
  { deliveredAt, revocation }: IssuedCertificate,
  certificate: Certificate,
  at: number,
): OrderStateName {
  if (deliveredAt > at) return 'processing';
  if (revocation !== undefined) return 'revoked';
  const validity = validityAt(certificate, at);
  return validity === 'valid' && renewalStart(certificate) <= at ? 'ends-soon' : validity;
}

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
    <p className="ui-notice my-10" data-kind="warning">
      <BellRing className="inline align-[-2px]" size={14} aria-hidden /> <b>Renewal reminder:</b>{' '}
      <NameText>{commonName}</NameText> ({number}) {isOver ? 'ended on' : 'ends on'}{' '}
      <DateText at={endsAt} format="date" />.{' '}
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
