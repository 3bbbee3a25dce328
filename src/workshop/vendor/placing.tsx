import { Fragment, type ReactNode, useEffect, useState } from 'react';
import type { GivenFile } from '@/actions/preparation/preparation';
import { attributeOf, commonNameOf, displayNameOf } from '@/pki/distinguished-name';
import { hostsIn } from '@/pki/names/matches-name';
import type { OrderCertificate } from '@/simulation/vendor/order';
import type { ReissueCertificate } from '@/simulation/vendor/vendor-reissue';
import type { VendorTemplate } from '@/simulation/vendor/vendor-template';
import type { Problem } from '@/simulation/world/problem';
import { DateText } from '@/ui/date-text';
import { useLab } from '@/views/shell/lab';
import { usePc, useSite } from '@/views/shell/pc';
import { useBusy } from '@/views/shell/use-busy';
import { NameText } from '@/views/words/shown-text';
import { orderAddress, vendorPages } from './vendor-pages';

/**
 * Places an order, or asks for one more certificate of one, and then shows the order's latest certificate. `isBegun`:
 * whether something would be lost when the page is left.
 */
export function usePlacing(
  action: OrderCertificate | ReissueCertificate,
  files: readonly GivenFile[],
  isBegun: boolean,
) {
  const { perform } = useLab();
  const { setUnsaved } = usePc();
  const site = useSite();
  const [isBusy, during] = useBusy();
  const [refused, setRefused] = useState<Problem>();
  useEffect(() => setUnsaved(isBegun), [setUnsaved, isBegun]);
  const place = async () => {
    const outcome = await during(() => perform(action, { files }));
    setRefused(outcome.ok ? undefined : outcome.problem);
    if (!outcome.ok) return;
    setUnsaved(false);
    site.navigate(orderAddress(vendorPages.order, outcome.value[0]?.values['number'] ?? ''));
  };
  return { place, isBusy, refused };
}

/** What would be issued, as rows of a description list. */
export function IssuedRows({ template }: { readonly template: VendorTemplate }) {
  const { subject, subjectAlternativeNames = [], notBefore, notAfter, issuer } = template;
  const rows: readonly (readonly [string, ReactNode])[] = [
    ['Issued to', <NameText key="to">{commonNameOf(subject) ?? ''}</NameText>],
    ['Organization', <NameText key="organization">{attributeOf(subject, 'O') ?? ''}</NameText>],
    ['Names in it', <NameText key="names">{hostsIn(subjectAlternativeNames).join(', ')}</NameText>],
    ['Valid from', <DateText key="from" at={notBefore} format="date" />],
    ['Valid to', <DateText key="until" at={notAfter} format="date" />],
    ['Issued by', displayNameOf(issuer)],
  ];
  return rows.map(([label, value]) => (
    <Fragment key={label}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </Fragment>
  ));
}
