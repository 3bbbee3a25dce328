import { displayNameOf } from '@/pki/distinguished-name';
import { FileBadge, FileKey2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { StoreLocation } from '@/simulation/pc/certificate-stores';
import { DateText } from '@/ui/date-text';
import { DropArea } from '@/views/files/file-drop/drop-area';
import { NameText } from '@/views/words/shown-text';
import type { DetailsColumn } from '../details-list/details-column';
import { DetailsList } from '../details-list/details-list';
import { intendedPurposes, type PlacedCertificate } from './placed-certificate';
import type { StoreActions } from './use-store-actions';
import type { StoreName } from '@/simulation/world/pc-records';

interface StoreListProps {
  readonly store: StoreName;
  readonly rows: readonly PlacedCertificate[];
  readonly isSearching: boolean;
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  readonly actions: StoreActions;
}

const locationLabels: Readonly<Record<StoreLocation, string>> = {
  'current-user': 'Current User',
  'local-machine': 'Local Machine',
};

const columns: readonly DetailsColumn<PlacedCertificate>[] = [
  {
    id: 'issued-to',
    label: 'Issued To',
    width: 'minmax(150px, 1.3fr)',
    by: ({ certificate }) => displayNameOf(certificate.subject),
    render: ({ certificate, hasKey }) => (
      <>
        <CertificateSign hasKey={hasKey} />
        <NameText>{displayNameOf(certificate.subject)}</NameText>
      </>
    ),
  },
  {
    id: 'issued-by',
    label: 'Issued By',
    width: 'minmax(100px, 1fr)',
    isMinor: true,
    by: ({ certificate }) => displayNameOf(certificate.issuer),
    render: ({ certificate }) => <NameText>{displayNameOf(certificate.issuer)}</NameText>,
  },
  {
    id: 'expires',
    label: 'Expiration Date',
    width: '108px',
    by: ({ certificate }) => certificate.notAfter,
    render: ({ certificate }) => <DateText at={certificate.notAfter} format="date" />,
  },
  {
    id: 'purposes',
    label: 'Intended Purposes',
    width: '110px',
    isMinor: true,
    by: ({ certificate }) => intendedPurposes(certificate),
    render: ({ certificate }) => <span className="truncate">{intendedPurposes(certificate)}</span>,
  },
  {
    id: 'location',
    label: 'Location',
    width: '92px',
    isMinor: true,
    by: ({ location }) => location,
    render: ({ location }) => <span>{locationLabels[location]}</span>,
  },
];

const emptyWords: Readonly<Record<StoreName, ReactNode>> = {
  personal:
    'No certificate of your own is kept here. Press Import… or drop a PFX file to bring one with its private key.',
  'trusted-root':
    'This PC trusts nobody: every lock will be red. Import the root certificate of an authority.',
  intermediate:
    'No intermediate certificate is kept here. Servers ought to send theirs; import one to see what a PC makes of it that has it already.',
  'other-people':
    'No certificate of anybody else is kept here. Certificates of servers that are imported automatically come here.',
  untrusted:
    'No certificate is marked as untrusted. Import one here, and this PC refuses it and whatever it signed.',
};

/** What lies in a store; double click or Enter shows it, Delete removes it. */
export function StoreList({ store, rows, isSearching, selected, onSelect, actions }: StoreListProps) {
  const withRow = (act: (row: PlacedCertificate) => void) => (id: string) => {
    const row = rows.find((other) => other.id === id);
    if (row !== undefined) act(row);
  };
  return (
    <DropArea label="Certificates of the store" onTake={actions.importDropped}>
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
          { name: 'export', label: 'Export…', run: withRow(actions.export) },
          { name: 'remove', label: 'Remove', run: withRow(actions.remove), act: 'delete' },
          ...(store === 'trusted-root'
            ? [{ name: 'deploy', label: 'Deploy by Group Policy', run: withRow(actions.deploy) }]
            : []),
        ]}
        empty={<p>{isSearching ? 'Nothing in this store holds that text.' : emptyWords[store]}</p>}
      />
    </DropArea>
  );
}

/** A certificate with its private key is told apart, as in Windows. */
function CertificateSign({ hasKey }: Pick<PlacedCertificate, 'hasKey'>) {
  const Icon = hasKey ? FileKey2 : FileBadge;
  return (
    <Icon
      size={15}
      className="shrink-0 text-file-certificate"
      aria-label={hasKey ? 'With private key' : undefined}
      aria-hidden={!hasKey}
    />
  );
}
