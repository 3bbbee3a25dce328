import { useCallback } from 'react';
import type { Item } from '@/pki/item';
import { toPem } from '@/pki/pem';
import { CopyButton } from '@/ui/button';
import { repairWords } from '../../words/unreadable-words';

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
