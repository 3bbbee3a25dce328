import { displayNameOf } from '@/pki/distinguished-name';
import { FileBadge } from 'lucide-react';
import type { ReactNode } from 'react';
import type { StoreName } from '@/simulation/certificate-stores';
import { DateText } from '@/ui/date-text';
import { certificateKindWords } from '@/views/item-words';
import { NameText } from '@/views/name-text';
import type { DetailsColumn } from '../details-list/details-column';
import { DetailsList } from '../details-list/details-list';
import type { PlacedCertificate } from './placed-certificate';
import type { StoreActions } from './use-store-actions';

interface StoreListProps {
  readonly store: StoreName;
  readonly rows: readonly PlacedCertificate[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  readonly actions: StoreActions;
}

const columns: readonly DetailsColumn<PlacedCertificate>[] = [
  {
    id: 'issued-to',
    label: 'Issued To',
    width: 'minmax(150px, 1fr)',
    by: ({ certificate }) => displayNameOf(certificate.subject),
    render: ({ certificate }) => (
      <>
        <FileBadge size={15} className="shrink-0 text-[#a06a00]" aria-hidden />
        <NameText>{displayNameOf(certificate.subject)}</NameText>
      </>
    ),
  },
  {
    id: 'issued-by',
    label: 'Issued By',
    width: 'minmax(120px, 1fr)',
    isMinor: true,
    by: ({ certificate }) => displayNameOf(certificate.issuer),
    render: ({ certificate }) => <NameText>{displayNameOf(certificate.issuer)}</NameText>,
  },
  {
    id: 'expires',
    label: 'Expiration Date',
    width: '120px',
    by: ({ certificate }) => certificate.notAfter,
    render: ({ certificate }) => <DateText at={certificate.notAfter} format="date" />,
  },
  {
    id: 'kind',
    label: 'Kind',
    width: '150px',
    isMinor: true,
    by: ({ certificate }) => certificateKindWords(certificate),
    render: ({ certificate }) => <span>{certificateKindWords(certificate)}</span>,
  },
];

const emptyWords: Readonly<Record<StoreName, ReactNode>> = {
  personal: 'No certificate of your own is kept here.',
  'trusted-root':
    'This PC trusts nobody: every lock will be red. Import the root certificate of an authority.',
  intermediate:
    'No intermediate certificate is kept here. Servers ought to send theirs; import one to see what a PC makes of it that has it already.',
  'other-people': 'No certificate of anybody else is kept here.',
  untrusted: 'No certificate is marked as untrusted.',
};

/** What lies in a store; double click or Enter shows it, Delete removes it. */
export function StoreList({ store, rows, selected, onSelect, actions }: StoreListProps) {
  const withRow = (act: (row: PlacedCertificate) => void) => (id: string) => {
    const row = rows.find((other) => other.id === id);
    if (row !== undefined) act(row);
  };
  return (
    <DetailsList
      label="Certificates"
      rows={rows}
      rowId={({ id }) => id}
      columns={columns}
      initialSort={{ column: 'issued-to', isReversed: false }}
      selected={[selected]}
      onSelect={([id = '']) => onSelect(id)}
      commands={[
        { name: 'view', label: 'View', run: withRow(actions.view), act: 'open' },
        { name: 'remove', label: 'Remove', run: withRow(actions.remove), act: 'delete' },
      ]}
      empty={<p>{emptyWords[store]}</p>}
    />
  );
}
