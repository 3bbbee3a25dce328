import type { World } from '@/simulation/world/world';
import type { FileKind, LabFile } from '@/simulation/world/pc-records';

/** A file of the folder with its id. */
export interface FolderFile extends LabFile {
  readonly id: string;
}

/** What each kind of file is called. */
export const fileKindLabels: Readonly<Record<FileKind, string>> = {
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
