import { displayNameOf } from '@/pki/distinguished-name';
import { FileBadge, FileKey2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { StoreLocation } from '@/simulation/pc/certificate-stores';
import { DateText, formatDate } from '@/ui/date-text';
import { DropArea } from '@/views/files/file-drop/drop-area';
import { NameText } from '@/views/words/shown-text';
import type { ListColumn } from '@/ui/list/arrange-rows';
import { List, type RowCommand } from '@/ui/list/list';
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

const columns: readonly ListColumn<PlacedCertificate>[] = [
  {
    id: 'issued-to',
    label: 'Issued To',
    width: 'minmax(150px, 1.3fr)',
    text: ({ certificate }) => displayNameOf(certificate.subject),
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
    text: ({ certificate }) => displayNameOf(certificate.issuer),
    render: ({ certificate }) => <NameText>{displayNameOf(certificate.issuer)}</NameText>,
  },
  {
    id: 'expires',
    label: 'Expiration Date',
    width: '126px',
    text: ({ certificate }) => formatDate(certificate.notAfter),
    order: ({ certificate }) => certificate.notAfter,
    render: ({ certificate }) => <DateText at={certificate.notAfter} format="date" />,
  },
  {
    id: 'purposes',
    label: 'Intended Purposes',
    width: '132px',
    isMinor: true,
    text: ({ certificate }) => intendedPurposes(certificate),
  },
  {
    id: 'location',
    label: 'Location',
    width: '106px',
    text: ({ location }) => locationLabels[location],
  },
];

const emptyWords: Readonly<Record<StoreName, ReactNode>> = {
  personal:
    'No certificate of your own is kept here. Press Import… or drop a PFX file to bring one with its private key.',
  'trusted-root':
    'This PC trusts no authority: every lock will be red. Import the root certificate of an authority.',
  intermediate:
    'No intermediate certificate is kept here. Servers ought to send theirs; import one to see how a PC behaves that has it already.',
  'other-people':
    'No certificates of others are kept here. Server certificates that are imported automatically are placed here.',
  untrusted:
    'No certificate is marked as untrusted. Import one here, and this PC refuses it and whatever it signed.',
};

/** What lies in a store; double click or Enter shows it, Delete removes it. */
export function StoreList({ store, rows, isSearching, selected, onSelect, actions }: StoreListProps) {
  const commandsOf = (id: string): readonly RowCommand[] => {
    const row = rows.find((other) => other.id === id);
    return row === undefined ? [] : storeCommands(store, row, actions);
  };
  return (
    <DropArea label="Certificates of the store" onTake={actions.importDropped}>
      <List
        label="Certificates"
        rows={rows}
        columns={columns}
        selected={[selected]}
        onSelect={([id = '']) => onSelect(id)}
        commandsOf={commandsOf}
        rowHeight={26}
        empty={<p>{isSearching ? 'Nothing in this store contains that text.' : emptyWords[store]}</p>}
      />
    </DropArea>
  );
}

function storeCommands(
  store: StoreName,
  row: PlacedCertificate,
  actions: StoreActions,
): readonly RowCommand[] {
  const deploy = { name: 'deploy', label: 'Deploy by Group Policy', run: () => actions.deploy(row) };
  return [
    { name: 'view', label: 'View', run: () => actions.view(row), act: 'open' },
    { name: 'export', label: 'Export…', run: () => actions.export(row) },
    { name: 'remove', label: 'Remove', run: () => actions.remove(row), act: 'delete' },
    ...(store === 'trusted-root' ? [deploy] : []),
  ];
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
