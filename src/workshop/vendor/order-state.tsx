import type { Certificate } from '@/pki/certificate';
import { endOfValidity, validityAt } from '@/pki/path/validity';
import { renewalStart } from '@/simulation/vendor/vendor-renewal';
import { useJudged } from '@/state/use-world';
import type { IssuedCertificate } from '@/simulation/world/vendor-records';

const words = {
  processing: 'Being issued',
  revoked: 'Revoked',
  expired: 'Expired',
  'not-yet-valid': 'Not valid yet',
  'ends-soon': 'Renew soon',
  valid: 'Issued',
} as const;

/** What can be said of one certificate of an order. */
type OrderStateName = keyof typeof words;

interface OrderStateProps {
  readonly issued: IssuedCertificate;
  readonly certificate: Certificate;
}

/** The state of one certificate of an order as a label. */
export function OrderState({ issued, certificate }: OrderStateProps) {
  const state = useOrderState(issued, certificate);
  return (
    <span className="vendor-label" data-state={state}>
      {words[state]}
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
