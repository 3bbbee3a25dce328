import type { Certificate } from '@/pki/certificate';
import { nameToText } from '@/pki/distinguished-name';
import type { Slot } from '@/simulation/world/equipment';
import { useWorld } from '@/state/use-world';
import { generalNameWords } from '@/views/words/value-words';
import { keyWords } from '@/views/words/item-words';
import { NameText } from '@/views/words/shown-text';
import { RequestLinks } from '@/views/certificate/stored-request/request-links';
import type { ReactNode } from 'react';
import { timeStamp } from '../page-parts';

/** The facts of a slot, with the certificate that waits beside the one in use. An authority makes no requests. */
export function CertificateTable({ slotId, slot }: { readonly slotId: string; readonly slot: Slot }) {
  const active = useWorld(({ certificates }) => certificates[slot.active?.certificate ?? '']);
  const pending = useWorld(({ certificates }) => certificates[slot.pending?.credential.certificate ?? '']);
  const shown = pending === undefined ? [active] : [active, pending];
  return (
    <table className="ui-table table-fixed">
      <caption className="sr-only">The certificate</caption>
      <thead>
        <tr>
          <th scope="col" className="w-190 max-wide:w-96">
            Property
          </th>
          <th scope="col">Active certificate</th>
          {pending !== undefined && <th scope="col">Pending certificate</th>}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Last Generated Date</th>
          <td colSpan={shown.length}>
            {slot.lastGenerated === undefined
              ? 'never on this device'
              : `${timeStamp(slot.lastGenerated)} (UTC)`}
          </td>
        </tr>
        {shown.some((certificate) => certificate !== undefined) ? (
          <FactRows certificates={shown} />
        ) : (
          <tr>
            <td colSpan={2} className="text-ink-muted">
              There is no certificate here yet. Press Generate to make one, or Import to bring one that was
              signed elsewhere.
            </td>
          </tr>
        )}
        {slot.kind !== 'mobility-authority' && <RequestRow {...{ slotId, slot }} columns={shown.length} />}
      </tbody>
    </table>
  );
}

interface FactRowsProps {
  /** Active, and pending if there is one. */
  readonly certificates: readonly (Certificate | undefined)[];
}

function FactRows({ certificates }: FactRowsProps) {
  return facts.map(({ label, value }) => (
    <tr key={label}>
      <th scope="row">{label}</th>
      {certificates.map((certificate, index) => (
        <td key={index === 0 ? 'active' : 'pending'}>
          {certificate === undefined ? 'none' : value(certificate)}
        </td>
      ))}
    </tr>
  ));
}

interface RequestRowProps {
  readonly slotId: string;
  readonly slot: Slot;
  readonly columns: number;
}

/** The request, and its file and key once more: a router lets the key out (note, step 12), a gateway does not. */
function RequestRow({ slotId, slot: { kind, request }, columns }: RequestRowProps) {
  return (
    <tr>
      <th scope="row">Stored request</th>
      <td colSpan={columns}>
        {request === undefined ? (
          'none'
        ) : (
          <>
            <p>
              <NameText>{request.commonName}</NameText>, made {timeStamp(request.createdAt)} (UTC); its
              private key is kept here
            </p>
            <RequestLinks slot={slotId} request={request} withKey={kind.startsWith('mobility')} />
          </>
        )}
      </td>
    </tr>
  );
}

interface Fact {
  readonly label: string;
  readonly value: (certificate: Certificate) => ReactNode;
}

const facts: readonly Fact[] = [
  { label: 'Subject', value: ({ subject }) => <NameText>{nameToText(subject)}</NameText> },
  { label: 'Issuer', value: ({ issuer }) => <NameText>{nameToText(issuer)}</NameText> },
  {
    label: 'Subject Alternative Names',
    value: ({ subjectAlternativeNames: names = [] }) =>
      names.length === 0 ? 'none' : <NameText>{names.map(generalNameWords).join(', ')}</NameText>,
  },
  {
    label: 'Valid',
    value: ({ notBefore, notAfter }) => `${timeStamp(notBefore)} to ${timeStamp(notAfter)} (UTC)`,
  },
  { label: 'Key', value: ({ publicKey }) => keyWords(publicKey) },
];
