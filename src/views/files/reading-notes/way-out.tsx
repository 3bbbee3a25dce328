import type { Item, WayOut } from '@/pki/item';
import { CopyButton } from '@/ui/button';
import { type Shell, shellCommand } from '../shell-command/shell-command';

interface WayOutProps {
  /** Of the button. */
  readonly name: string;
  readonly item: Item;
  /** The name of the file that the item is in. */
  readonly file: string;
}

/** The command that makes something usable of a file of another program, to be copied; nothing where there is none. */
export function WayOut({ name, item, file }: WayOutProps) {
  if (item.kind !== 'unknown' || item.wayOut === undefined) return null;
  const command = wayOutCommand(item.wayOut, nameWithin(file, item.origin.entry), 'posix');
  return (
    <span className="flex flex-wrap items-baseline gap-x-8 text-ink">
      <code className="min-w-0 wrap-anywhere" translate="no">
        {command}
      </code>
      <CopyButton name={name} kind="link" label="Copy the command" text={command} />
    </span>
  );
}

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
