import type { WayOut } from '@/pki/item';
import { shellCommand, type Shell } from '../shell-command/shell-command';

/** The command of a way out for a file by its name, as a shell takes it. */
export function wayOutCommand(wayOut: WayOut, file: string, shell: Shell): string {
  return shellCommand(
    wayOut.map((word) => (word === '{file}' ? file : word)),
    shell,
  );
}

/** The name of a file inside an archive, once it is unpacked; else that of the file. */
export function nameWithin(file: string, entry: string | undefined): string {
  return entry === undefined ? file : (entry.split('/').at(-1) ?? entry);
}
