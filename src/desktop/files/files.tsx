import { useState } from 'react';
import { useWorld } from '@/state/use-world';
import { useLab } from '@/views/shell/lab';
import { useProgram } from '@/views/shell/pc';
import { DropArea } from '@/views/files/file-drop/drop-area';
import { readRealFiles, type TakenFiles } from '@/views/files/file-drop/take-files';
import { FolderAddress } from './folder-address';
import { FolderBar } from './folder-bar';
import { FolderList } from './folder-list';
import { FolderStatus } from './folder-status';
import { fileCommands, useFileActions } from './use-file-actions';
import './files.css';

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
  };
  const takeReal = (files: readonly File[]) => void readRealFiles(files).then(take);

  return (
    <div className="files">
      <FolderBar id={id} actions={actions} onAdd={takeReal} />
      <FolderAddress search={search} onSearch={setSearch} />
      <div role="alert" className="folder-messages">
        {messages.map((message) => (
          <p key={message}>{message}</p>
        ))}
      </div>
      <DropArea label="Folder" onTake={(taken) => void take(taken)}>
        <FolderList
          search={search}
          selected={selected}
          onSelect={setSelected}
          commands={fileCommands(actions)}
          empty={
            search.trim() === '' ? (
              <>
                <p className="text-[14px]">This folder is empty.</p>
                <p>
                  Requests, certificates and keys that you save in the lab appear here. Drop files of your
                  computer anywhere in this window, or press Add files….
                </p>
              </>
            ) : (
              <p>No file of this folder holds that text.</p>
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
