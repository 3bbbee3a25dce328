import type { GivenFile } from '@/actions/preparation/preparation';
import { useEffect, useId, useRef, useState } from 'react';
import { DropTarget } from './drop-area';
import { FileSources } from './file-sources';
import { BundleFindings } from '../../certificate/findings/findings';
import { OpeningProgress } from './opening-progress';
import { PasteBox } from './paste-box';
import { addFiles, type AddedFiles, type TakenFiles } from './take-files';
import { useRecognition, type Recognition } from './use-recognition';
import { RepairNote, WayOut } from '../reading-notes';
import { isByTheWay, type Item } from '@/pki/item';
import { Button } from '@/ui/button';
import { FileBadge, FileKey2, FileQuestion, FileText, type LucideIcon } from 'lucide-react';
import { byteSize, visibleText } from '../../words/value-words';
import { itemWords } from '../../words/item-words';
import { NameText } from '../../words/shown-text';

export interface FileDropProps {
  /** What the files are, as the form's label. */
  readonly label: string;
  /** Name of the control; its buttons are named after it. */
  readonly name: string;
  readonly files: readonly GivenFile[];
  readonly onChange: (files: readonly GivenFile[]) => void;
  /** Tried in order on whatever is encrypted. */
  readonly passwords?: readonly string[];
  /** Whether the files are what a server is to send: then what can be said of them together is shown. */
  readonly isBundle?: boolean;
  /** Takes the passwords back, which gives the opening of files up; offered while that takes long. */
  readonly onCancelOpening?: () => void;
  /** What the files were recognised as, where the form has them read itself. */
  readonly recognition?: Recognition;
  /** Whether more than one file is taken; otherwise a new one replaces the one before. */
  readonly several: boolean;
  /** Leaves out *Paste text…*, where the form has a box of its own. */
  readonly withoutPaste?: boolean;
  readonly error?: string | undefined;
  /** A sentence under the buttons. */
  readonly hint?: string;
}

const noPasswords: readonly string[] = [];
const noFiles: readonly GivenFile[] = [];

/** What came of adding files. */
type Told = Pick<AddedFiles, 'refusals' | 'notes'>;
const nothingTold: Told = { refusals: [], notes: [] };

/** Takes files by dropping, from the real computer, from the PC's folder or as pasted text, and says what they are. */
export function FileDrop(props: FileDropProps) {
  const { label, name, files, onChange, passwords = noPasswords, several, withoutPaste, error, hint } = props;
  const [told, setTold] = useState<Told>(nothingTold);
  const [isPasting, setIsPasting] = useState(false);
  const read = useRecognition(props.recognition === undefined ? files : noFiles, passwords);
  const recognition = props.recognition ?? read;
  const id = useId();
  const messages = [...told.refusals, ...(error === undefined ? [] : [error])];

  const take = (taken: TakenFiles) => {
    const kept = several ? taken : { ...taken, files: taken.files.slice(0, 1) };
    const added = addFiles(several || kept.files.length === 0 ? files : [], kept);
    setTold(added);
    if (kept.files.length > 0) onChange(added.files);
  };

  return (
    <DropTarget
      label={{ of: `${id}-label` }}
      describedBy={`${id}-messages`}
      isInvalid={error !== undefined}
      onTake={take}
    >
      <div className="px-8 py-6">
        <p id={`${id}-label`} className="m-0 mb-4 font-semibold">
          {label}
        </p>
        <FileSources
          name={name}
          several={several}
          onTake={take}
          onPaste={withoutPaste === true ? undefined : () => setIsPasting(true)}
        />
        {hint !== undefined && <p className="m-0 mt-4 text-ink-muted">{hint}</p>}
      </div>
      {isPasting && (
        <PasteBox
          name={name}
          onAdd={(file) => take({ files: [file], refusals: [] })}
          onClose={() => setIsPasting(false)}
        />
      )}
      <GivenFileList
        name={name}
        files={files}
        items={recognition.items}
        onRemove={(index) => onChange(files.filter((_file, other) => other !== index))}
      />
      <WhatCameOfIt {...props} recognition={recognition} />
      <Notes notes={told.notes} />
      <Messages id={`${id}-messages`} messages={messages} error={error} />
    </DropTarget>
  );
}

/** How far the opening is, then what can be said of all that was found. */
function WhatCameOfIt({
  recognition: { items, done },
  isBundle = false,
  onCancelOpening,
}: Pick<FileDropProps, 'isBundle' | 'onCancelOpening'> & { readonly recognition: Recognition }) {
  if (isBundle && items !== undefined) return <BundleFindings items={items} />;
  if (done === undefined) return null;
  return (
    <div className="border-t border-line px-8 py-4">
      <OpeningProgress done={done} onCancel={onCancelOpening} />
    </div>
  );
}

function Notes({ notes }: Pick<AddedFiles, 'notes'>) {
  if (notes.length === 0) return null;
  return (
    <div role="status" className="text-ink-muted">
      {notes.map((note) => (
        <p key={note} className="m-0 px-8 py-2 wrap-anywhere">
          {note}
        </p>
      ))}
    </div>
  );
}

interface MessagesProps {
  readonly id: string;
  readonly messages: readonly string[];
  /** What the page says of the files: the button that led to it may be far below. */
  readonly error: string | undefined;
}

function Messages({ id, messages, error }: MessagesProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error !== undefined) place.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  if (messages.length === 0) return null;
  return (
    <div ref={place} id={id} role="alert" className="text-error">
      {messages.map((message) => (
        <p key={message} className="m-0 px-8 py-2 wrap-anywhere">
          {message}
        </p>
      ))}
    </div>
  );
}

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
function GivenFileList({ name, files, items, onRemove }: GivenFileListProps) {
  return (
    <ul className="m-0 list-none p-0" aria-label="Files given" aria-busy={items === undefined}>
      {files.map((file, index) => (
        <li
          key={`${file.name} ${String(index)}`}
          className="flex items-start gap-8 border-t border-line px-8 py-4"
        >
          <div className="min-w-0 grow">
            <p className="m-0">
              <strong className="font-semibold">
                <NameText>{file.name}</NameText>
              </strong>{' '}
              <span className="whitespace-nowrap text-ink-muted">{byteSize(file.bytes.length)}</span>
            </p>
            <Recognised
              name={`${name}-all-${String(index)}`}
              file={file.name}
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
  /** Of the button that shows the rest; others are named after it. */
  readonly name: string;
  readonly file: string;
  readonly items: readonly Item[] | undefined;
}

function Recognised({ name, file, items }: RecognisedProps) {
  const [isWhole, setWhole] = useState(false);
  if (items === undefined) return <p className="m-0 text-ink-muted">Reading…</p>;
  if (items.length === 0) return <p className="m-0">Nothing was recognised in it.</p>;
  const shown = isWhole ? items : items.slice(0, shownUnasked);
  return (
    <>
      <ul className="m-0 list-none p-0">
        {shown.map((item, index) => (
          // The items of a file have no identity but their place in it.
          <RecognisedItem key={index} name={`${name}-command-${String(index)}`} {...{ file, item }} />
        ))}
      </ul>
      {shown.length < items.length && (
        <Button name={name} kind="link" onPress={() => setWhole(true)}>
          Show all {items.length}
        </Button>
      )}
      {/* Below the words, not below their icons. */}
      <div className="pl-18">
        <RepairNote name={`${name}-clean`} items={items} />
      </div>
    </>
  );
}

function RecognisedItem({ name, file, item }: Omit<RecognisedProps, 'items'> & { readonly item: Item }) {
  const Icon = icons[item.kind];
  const isUnknown = item.kind === 'unknown';
  return (
    <li className={`flex items-start gap-4 ${colourOf(item)}`}>
      <Icon size={14} className="mt-2 shrink-0" aria-hidden />
      <span className="min-w-0 wrap-anywhere">
        {itemWords(item)}
        {item.origin.encrypted && !isUnknown && ' (opened with the password)'}
        <WayOut {...{ name, item, file }} />
      </span>
    </li>
  );
}

/** What lies beside certificates is no fault. */
function colourOf(item: Item): string {
  if (isByTheWay(item)) return 'text-ink-muted';
  return item.kind === 'unknown' ? 'text-error' : '';
}
