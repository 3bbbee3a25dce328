import { useState } from 'react';
import type { GivenFile } from '@/actions/preparation/preparation';
import type { Item } from '@/pki/item';
import { traineePc } from '@/simulation/pc/certificate-stores';
import { BundleFindings } from '@/views/certificate/findings/bundle-findings';
import { itemWords } from '@/views/words/item-words';
import { OpeningProgress } from '@/views/files/file-drop/opening-progress';
import { useRecognition } from '@/views/files/file-drop/use-recognition';
import { visibleText } from '@/views/words/visible-text';
import { openImport } from '../import-wizard/open-import';
import { DialogWindow } from '../window/dialog-window';
import { useWindows } from '../window/windows';
import { FilePassword } from './file-password';
import { ItemDetails } from './item-details';

interface FileWindowProps {
  readonly file: GivenFile;
  readonly onClose: () => void;
}

/** What a file is, by its content: each certificate, request and key in it in full. */
export function FileWindow({ file, onClose }: FileWindowProps) {
  const [files] = useState([file]);
  const [passwords, setPasswords] = useState<readonly string[]>([]);
  const { items, done } = useRecognition(files, passwords);
  const isLocked =
    items?.some((item) => item.kind === 'unknown' && item.reason.startsWith('password-')) ?? false;
  return (
    <DialogWindow title={visibleText(file.name)} width={680} onClose={onClose}>
      <div className="min-h-0 overflow-auto bg-(--ui-surface) px-4 py-3" aria-busy={items === undefined}>
        {items !== undefined && <Items items={items} />}
        {items === undefined && done === undefined && <p>Reading…</p>}
        {done !== undefined && <OpeningProgress done={done} onCancel={() => setPasswords([])} />}
        {isLocked && (
          <FilePassword wasWrong={passwords.length > 0} onGive={(password) => setPasswords([password])} />
        )}
      </div>
      <div className="pc-dialog-buttons">
        {items?.some(({ kind }) => kind === 'certificate') === true && <InstallButton file={file} />}
        <button type="button" name="close" className="pc-button" data-initial-focus="" onClick={onClose}>
          Close
        </button>
      </div>
    </DialogWindow>
  );
}

/** Inside the window, so that the wizard belongs to it. */
function InstallButton({ file }: { readonly file: GivenFile }) {
  const { open } = useWindows();
  return (
    <button
      type="button"
      name="install-certificates"
      className="pc-button"
      onClick={() => void openImport(open, { pc: traineePc, file })}
    >
      Install…
    </button>
  );
}

function Items({ items }: { readonly items: readonly Item[] }) {
  const [chosen, setChosen] = useState(0);
  const item = items[chosen] ?? items[0];
  if (item === undefined) return <p>Nothing was recognised in this file.</p>;
  return (
    <>
      {items.length > 1 && (
        <label className="mb-3 flex items-center gap-2 border-b border-(--ui-border) pb-3">
          In this file
          <select
            name="item"
            className="ui-input min-w-0 grow"
            value={chosen}
            onChange={(event) => setChosen(Number(event.target.value))}
          >
            {items.map((other, index) => (
              // The parts of a file have no identity but their place in it.
              <option key={index} value={index}>
                {`${String(index + 1)}. ${itemWords(other)}`}
              </option>
            ))}
          </select>
        </label>
      )}
      <ItemDetails item={item} companions={items} />
      <BundleFindings items={items} />
    </>
  );
}
