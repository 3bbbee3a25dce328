import { useState, useRef, type ReactNode } from 'react';
import { useWorld } from '@/state/use-world';
import { useLab } from '@/views/shell/lab';
import { useProgram } from '@/views/shell/pc';
import { DropArea } from '@/views/files/file-drop/drop-area';
import { readRealFiles, type TakenFiles } from '@/views/files/file-drop/take-files';
import { FolderList } from './folder';
import { fileCommands, useFileActions, type FileActions } from './use-file-actions';
import { Folder, Monitor, Download, FolderOpen, PenLine, Plus, Trash2 } from 'lucide-react';
import { SearchBox } from '../window/search-box';
import { problemWords } from '@/views/words/problem-words';
import { byteSize } from '@/views/words/value-words';
import type { LabFile } from '@/simulation/world/pc-records';
import { HiddenFileField } from '@/ui/hidden-file-field';

/** The PC's folder: everything that was saved in the lab, and whatever of the real computer was dropped in. */
export default function Files() {
  const [selected, setSelected] = useSelection();
  const [search, setSearch] = useState('');
  const [messages, setMessages] = useState<readonly string[]>([]);
  const { perform } = useLab();
  const file = useWorld((world) => world.files[selected[0] ?? '']);
  const actions = useFileActions((message) => setMessages([message]));
  const id = file === undefined ? undefined : selected[0];

  const take = async ({ files, refusals }: TakenFiles) => {
    setMessages(refusals);
    if (files.length === 0) return;
    const outcome = await perform({ type: 'add-files' }, { files });
    if (outcome.ok) setSelected(outcome.value.slice(0, 1).map(({ values }) => values['file'] ?? ''));
    else setMessages([...refusals, problemWords(outcome.problem)]);
  };
  const takeReal = (files: readonly File[]) => void readRealFiles(files).then(take);

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <FolderBar id={id} actions={actions} onAdd={takeReal} />
      <FolderAddress search={search} onSearch={setSearch} />
      <div role="alert">
        {messages.map((message) => (
          <p className="bg-error-surface px-12 py-5 text-error" key={message}>
            {message}
          </p>
        ))}
      </div>
      <DropArea label="Folder" onTake={(taken) => void take(taken)}>
        <FolderList
          search={search}
          selected={selected}
          onSelect={setSelected}
          commandsOf={(id) => fileCommands(actions, id)}
          empty={
            search.trim() === '' ? (
              <>
                <p className="text-14">This folder is empty.</p>
                <p>
                  Requests, certificates and keys that you save in the lab appear here. Drop files of your
                  computer anywhere in this window, or press Add files….
                </p>
              </>
            ) : (
              <p>No file in this folder contains that text.</p>
            )
          }
        />
      </DropArea>
      <FolderStatus file={file} />
    </div>
  );
}

/** The files that are chosen: at first that of the address, which is a file's id where somebody was sent to it. */
function useSelection() {
  const { address } = useProgram();
  const [shown, setShown] = useState('');
  const [selected, setSelected] = useState<readonly string[]>([]);
  if (address !== shown) {
    setShown(address);
    if (address !== '') setSelected([address]);
  }
  return [selected, setSelected] as const;
}

interface FolderAddressProps {
  readonly search: string;
  readonly onSearch: (text: string) => void;
}

/** Where the folder lies, and the search in it, as Explorer has them side by side. */
function FolderAddress({ search, onSearch }: FolderAddressProps) {
  return (
    <div className="flex flex-none flex-wrap items-center gap-x-8 gap-y-6 border-b border-windows-line px-8 py-5">
      <p className="flex h-24 min-w-150 flex-1 items-center gap-6 border border-windows-line px-8">
        <Monitor size={14} aria-hidden />
        <span>This PC</span>
        <Folder size={14} className="ml-4 text-folder" aria-hidden />
        <span>Documents</span>
      </p>
      <SearchBox label="Search this folder" placeholder="Name or type" value={search} onChange={onSearch} />
    </div>
  );
}

interface FolderBarProps {
  /** The selected file. */
  readonly id: string | undefined;
  readonly actions: FileActions;
  readonly onAdd: (files: readonly File[]) => void;
}

/** What can be done with the selected file, and the way to add some. */
function FolderBar({ id, actions, onAdd }: FolderBarProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div
      className="pc-bar flex flex-none flex-wrap items-center gap-2 px-8 py-4"
      role="toolbar"
      aria-label="Folder"
    >
      <HiddenFileField ref={input} name="files" label="Files of this computer" several onChoose={onAdd} />
      <BarButton
        name="add-files"
        icon={<Plus size={15} aria-hidden />}
        onPress={() => input.current?.click()}
      >
        Add files…
      </BarButton>
      <span className="mx-6 my-0 h-18 w-1 bg-windows-bar-line" />
      <FileButton name="open-file" icon={<FolderOpen size={15} aria-hidden />} id={id} onPress={actions.open}>
        Open
      </FileButton>
      <FileButton
        name="download-file"
        icon={<Download size={15} aria-hidden />}
        id={id}
        onPress={actions.download}
      >
        Download to your computer
      </FileButton>
      <FileButton
        name="rename-file"
        icon={<PenLine size={15} aria-hidden />}
        id={id}
        onPress={actions.rename}
      >
        Rename
      </FileButton>
      <FileButton name="delete-file" icon={<Trash2 size={15} aria-hidden />} id={id} onPress={actions.remove}>
        Delete
      </FileButton>
    </div>
  );
}

interface BarButtonProps {
  readonly name: string;
  readonly icon: ReactNode;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

function BarButton({ name, icon, isDisabled = false, onPress, children }: BarButtonProps) {
  return (
    <button type="button" name={name} className="pc-bar-button" disabled={isDisabled} onClick={onPress}>
      {icon}
      {children}
    </button>
  );
}

type FileButtonProps = Omit<BarButtonProps, 'onPress' | 'isDisabled'> & {
  readonly id: string | undefined;
  readonly onPress: (id: string) => void;
};

function FileButton({ id, onPress, ...rest }: FileButtonProps) {
  return (
    <BarButton {...rest} isDisabled={id === undefined} onPress={() => id !== undefined && onPress(id)} />
  );
}

/** How many files there are, and the size of the one that is selected. */
function FolderStatus({ file }: { readonly file: LabFile | undefined }) {
  const count = useWorld(({ files }) => Object.keys(files).length);
  return (
    <p className="flex flex-none flex-wrap gap-x-18 gap-y-0 border-t border-windows-line bg-windows-bar px-10 py-3 text-windows-bar-ink">
      <span>{count === 1 ? '1 item' : `${String(count)} items`}</span>
      {file !== undefined && <span>1 item selected, {byteSize(file.size)}</span>}
    </p>
  );
}
