import { useCallback } from 'react';
import type { Item, WayOut } from '@/pki/item';
import { toPem } from '@/pki/pem';
import { CopyButton } from '@/ui/button';
import { repairWords } from '../words/unreadable-words';
import { type Shell, shellCommand } from './shell-command/shell-command';

interface RepairNoteProps {
  /** Of the button. */
  readonly name: string;
  /** All that one file or text holds. */
  readonly items: readonly Item[];
}

/** What was put right in a file or a text, with the clean text of what could be read; nothing where nothing was. */
export function RepairNote({ name, items }: RepairNoteProps) {
  const words = repairWords(items);
  const text = useCallback(() => cleanText(items), [items]);
  if (words === undefined) return null;
  const isReadable = items.some(({ kind }) => kind !== 'unknown');
  return (
    <p className="m-0 wrap-anywhere">
      {words} {isReadable && <CopyButton name={name} kind="link" label="Copy the clean text" text={text} />}
    </p>
  );
}

/** What was read, as RFC 7468 has it, in its order. A key is written as it was found: without its password. */
function cleanText(items: readonly Item[]): string {
  return items.map(pemOf).join('');
}

function pemOf(item: Item): string {
  switch (item.kind) {
    case 'certificate':
      return toPem('CERTIFICATE', item.certificate.der);
    case 'private-key':
      return toPem('PRIVATE KEY', item.keyPair.pkcs8);
    case 'request':
      return toPem('CERTIFICATE REQUEST', item.request.der);
    case 'revocation-list':
      return toPem('X509 CRL', item.revocationList.der);
    case 'unknown':
      return '';
  }
}

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
