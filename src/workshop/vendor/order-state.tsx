import type { Certificate } from '@/pki/certificate';
import { validityAt, type ValidityState } from '@/views/validity-line/validity-at';

const words: Readonly<Record<ValidityState, string>> = {
  'not-yet-valid': 'Not valid yet',
  valid: 'Issued',
  expired: 'Expired',
};

/** An order's state as a label. `at` is lab time in milliseconds. */
export function OrderState({ certificate, at }: { readonly certificate: Certificate; readonly at: number }) {
  const state = validityAt(certificate, at);
  return (
    <span className="vendor-label" data-state={state}>
      {words[state]}
    </span>
  );
}
