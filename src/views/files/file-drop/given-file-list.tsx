import type { GivenFile } from '@/actions/preparation/preparation';
import type { Item } from '@/pki/item';
import { Button } from '@/ui/button';
import { FileBadge, FileKey2, FileQuestion, FileText, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { byteSize } from '../../words/byte-size';
import { itemWords } from '../../words/item-words';
import { NameText } from '../../words/name-text';
import { visibleText } from '../../words/visible-text';

interface GivenFileListProps {
  readonly name: string;
  readonly files: readonly GivenFile[];
  /** Undefined while the files are being read. */
  readonly items: readonly Item[] | undefined;
  readonly onRemove: (index: number) => void;
}

const icons: Readonly<Record<Item['kind'], LucideIcon>> = {
  certificate: FileBadge,
  'private-key': FileKey2,
  request: FileText,
  'revocation-list': FileText,
  unknown: FileQuestion,
};

/** The files given so far: name, size, what each was recognised as, and a button to take it back. */
export function GivenFileList({ name, files, items, onRemove }: GivenFileListProps) {
  return (
    <ul className="m-0 list-none p-0" aria-label="Files given" aria-busy={items === undefined}>
      {files.map((file, index) => (
        <li
          key={`${file.name} ${String(index)}`}
          className="flex items-start gap-2 border-t border-(--ui-border) px-2 py-1"
        >
          <div className="min-w-0 grow">
            <p className="m-0">
              <strong className="font-semibold">
                <NameText>{file.name}</NameText>
              </strong>{' '}
              <span className="whitespace-nowrap text-(--ui-text-muted)">{byteSize(file.bytes.length)}</span>
            </p>
            <Recognised
              name={`${name}-all-${String(index)}`}
              items={items?.filter(({ origin }) => origin.file === index)}
            />
          </div>
          <Button
            name={`${name}-remove-${String(index)}`}
            kind="link"
            className="shrink-0"
            aria-label={`Remove ${visibleText(file.name)}`}
            onPress={() => onRemove(index)}
          >
            Remove
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** How many of a file's items are shown unasked: more than a chain with its key and lists has. */
const shownUnasked = 12;

interface RecognisedProps {
  /** Of the button that shows the rest. */
  readonly name: string;
  readonly items: readonly Item[] | undefined;
}

function Recognised({ name, items }: RecognisedProps) {
  const [isWhole, setWhole] = useState(false);
  if (items === undefined) return <p className="m-0 text-(--ui-text-muted)">Reading…</p>;
  if (items.length === 0) return <p className="m-0">Nothing was recognised in it.</p>;
  const shown = isWhole ? items : items.slice(0, shownUnasked);
  return (
    <>
      <ul className="m-0 list-none p-0">
        {shown.map((item, index) => (
          // The items of a file have no identity but their place in it.
          <RecognisedItem key={index} item={item} />
        ))}
      </ul>
      {shown.length < items.length && (
        <Button name={name} kind="link" onPress={() => setWhole(true)}>
          Show all {items.length}
        </Button>
      )}
    </>
  );
}

function RecognisedItem({ item }: { readonly item: Item }) {
  const Icon = icons[item.kind];
  const isUnknown = item.kind === 'unknown';
  return (
    <li className={`flex items-start gap-1 ${isUnknown ? 'text-(--ui-error)' : ''}`}>
      <Icon size={14} className="mt-0.5 shrink-0" aria-hidden />
      <span className="min-w-0 wrap-anywhere">
        {itemWords(item)}
        {item.origin.encrypted && !isUnknown && ' (opened with the password)'}
      </span>
    </li>
  );
}
