import { File, FileBadge, FileKey2, FileLock2, Files, FileText, FileX2, type LucideIcon } from 'lucide-react';
import type { FileKind, LabFile } from '@/simulation/world/pc-records';
import type { World } from '@/simulation/world/world';
import { useWorld } from '@/state/use-world';
import { DateText, formatDate } from '@/ui/date-text';
import type { ListColumn } from '@/ui/list/arrange-rows';
import { List, type ListProps } from '@/ui/list/list';
import { NameText } from '@/views/words/shown-text';
import { byteSize } from '@/views/words/value-words';

/** A file of the folder with its id. */
export interface FolderFile extends LabFile {
  readonly id: string;
}

/** What each kind of file is called. */
const fileKindLabels: Readonly<Record<FileKind, string>> = {
  'certificate-request': 'Certificate request',
  certificate: 'Certificate',
  certificates: 'Certificates',
  pkcs12: 'Certificate with key (PFX)',
  'private-key': 'Private key',
  'revocation-list': 'Revocation list',
  other: 'File',
};

/** The files of the folder, by name. */
export function filesOf(files: World['files']): readonly FolderFile[] {
  return Object.entries(files)
    .map(([id, file]) => ({ id, ...file }))
    .sort((left, right) => left.name.localeCompare(right.name, 'en', { numeric: true }));
}

/** Where the folder lies, as Windows writes it. */
const folderPath = 'C:\\Users\\Trainee\\Documents\\';

/** A file's name with the folder in front. */
export function pathInFolder(name: string): string {
  return name === '' ? '' : folderPath + nameInFolder(name);
}

/** The name alone where a path leads into the folder; anything else as it is. */
export function nameInFolder(path: string): string {
  return path.toLowerCase().startsWith(folderPath.toLowerCase()) ? path.slice(folderPath.length) : path;
}

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
} & Pick<ListProps<FolderFile>, 'picks' | 'selected' | 'onSelect' | 'commandsOf' | 'empty'>;

const columns: readonly ListColumn<FolderFile>[] = [
  {
    id: 'name',
    label: 'Name',
    width: 'minmax(150px, 1fr)',
    text: ({ name }) => name,
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
    width: '212px',
    isMinor: true,
    text: ({ savedAt }) => formatDate(savedAt),
    order: ({ savedAt }) => savedAt,
    render: ({ savedAt }) => <DateText at={savedAt} />,
  },
  {
    id: 'type',
    label: 'Type',
    width: '160px',
    isMinor: true,
    text: ({ kind }) => fileKindLabels[kind],
  },
  {
    id: 'size',
    label: 'Size',
    width: '76px',
    isFigure: true,
    text: ({ size }) => byteSize(size),
    order: ({ size }) => size,
  },
];

/** The files of the PC's folder, latest first unless sorted otherwise. */
export function FolderList({ search = '', ...props }: FolderListProps) {
  const files = useWorld((world) => world.files);
  const rows = filesOf(files).filter((file) => holds(file, search));
  return (
    <List
      {...props}
      label="Files"
      rows={rows}
      columns={columns}
      initialSort={{ column: 'date', direction: 'descending' }}
      rowHeight={26}
    />
  );
}

function holds({ name, kind }: FolderFile, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return [name, fileKindLabels[kind]].some((own) => own.toLowerCase().includes(wanted));
}
