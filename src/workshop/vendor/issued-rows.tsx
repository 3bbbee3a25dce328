import { attributeOf, commonNameOf, displayNameOf } from '@/pki/distinguished-name';
import { hostsIn } from '@/pki/names/matches-name';
import type { VendorTemplate } from '@/simulation/vendor/vendor-template';
import { DateText } from '@/ui/date-text';
import { NameText } from '@/views/words/name-text';
import { Fragment, type ReactNode } from 'react';

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
