import { FileBadge, FileKey2, FileLock2, File, FileText, FileX2, Files, type LucideIcon } from 'lucide-react';
import type { FileKind } from '@/simulation/world/pc-records';

const icons: Readonly<Record<FileKind, { readonly icon: LucideIcon; readonly colour: string }>> = {
  'certificate-request': { icon: FileText, colour: 'text-[#3b6ea5]' },
  certificate: { icon: FileBadge, colour: 'text-[#a06a00]' },
  certificates: { icon: Files, colour: 'text-[#a06a00]' },
  pkcs12: { icon: FileLock2, colour: 'text-[#7a3e9d]' },
  'private-key': { icon: FileKey2, colour: 'text-[#7a3e9d]' },
  'revocation-list': { icon: FileX2, colour: 'text-[#a33a2a]' },
  other: { icon: File, colour: 'text-[#5f6368]' },
};

/** A file's icon by what it is. */
export function FileIcon({ kind }: { readonly kind: FileKind }) {
  const { icon: Icon, colour } = icons[kind];
  return <Icon size={16} strokeWidth={1.75} className={`shrink-0 ${colour}`} aria-hidden />;
}
