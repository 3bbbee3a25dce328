import { useWorld } from '@/state/use-world';
import { DateText } from '@/ui/date-text';
import { byteSize } from '@/views/words/value-words';
import { NameText } from '@/views/words/shown-text';
import type { DetailsColumn } from '../details-list/details-column';
import { DetailsList, type DetailsListProps } from '../details-list/details-list';
import { fileKindLabels, filesOf, type FolderFile } from './folder';
import { FileBadge, FileKey2, FileLock2, File, FileText, FileX2, Files, type LucideIcon } from 'lucide-react';
import type { FileKind } from '@/simulation/world/pc-records';

const icons: Readonly<Record<FileKind, { readonly icon: LucideIcon; readonly colour: string }>> = {
  'certificate-request': { icon: FileText, colour: 'text-file-request' },
  certificate: { icon: FileBadge, colour: 'text-file-certificate' },
  certificates: { icon: Files, colour: 'text-file-certificate' },
  pkcs12: { icon: FileLock2, colour: 'text-file-key' },
  'private-key': { icon: FileKey2, colour: 'text-file-key' },
  'revocation-list': { icon: FileX2, colour: 'text-file-list' },
  other: { icon: File, colour: 'text-windows-muted' },
};

/** A file's icon by what it is. */
function FileIcon({ kind }: { readonly kind: FileKind }) {
  const { icon: Icon, colour } = icons[kind];
  return <Icon size={16} strokeWidth={1.75} className={`shrink-0 ${colour}`} aria-hidden />;
}

type FolderListProps = {
  /** Shows only files whose name or type holds it. */ readonly search?: string;
} & Omit<DetailsListProps<FolderFile>, 'label' | 'rows' | 'rowId' | 'columns' | 'initialSort'>;

const columns: readonly DetailsColumn<FolderFile>[] = [
  {
    id: 'name',
    label: 'Name',
    width: 'minmax(150px, 1fr)',
    by: ({ name }) => name,
    render: ({ name, kind }) => (
      <>
        <FileIcon kind={kind} />
        <NameText>{name}</NameText>
      </>
    ),
  },
  {
    id: 'date',
    label: 'Date',
    width: '190px',
    isMinor: true,
    by: ({ savedAt }) => savedAt,
    render: ({ savedAt }) => <DateText at={savedAt} />,
  },
  {
    id: 'type',
    label: 'Type',
    width: '160px',
    isMinor: true,
    by: ({ kind }) => fileKindLabels[kind],
    render: ({ kind }) => <span>{fileKindLabels[kind]}</span>,
  },
  {
    id: 'size',
    label: 'Size',
    width: '64px',
    isFigure: true,
    by: ({ size }) => size,
    render: ({ size }) => <span>{byteSize(size)}</span>,
  },
];

/** The files of the PC's folder, latest first unless sorted otherwise. */
export function FolderList({ search = '', ...props }: FolderListProps) {
  const files = useWorld((world) => world.files);
  return (
    <DetailsList
      {...props}
      label="Files"
      rows={filesOf(files).filter((file) => holds(file, search))}
      rowId={({ id }) => id}
      columns={columns}
      initialSort={{ column: 'date', isReversed: true }}
    />
  );
}

function holds({ name, kind }: FolderFile, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return [name, fileKindLabels[kind]].some((own) => own.toLowerCase().includes(wanted));
}
