import type { GivenFile } from '@/actions/preparation';
import { recordOf } from '@/simulation/world';
import { useWorld } from '@/state/use-world';
import { useLab } from '@/views/lab';
import { usePc } from '@/views/pc';
import { problemWords } from '@/views/problem-words';
import { visibleText } from '@/views/visible-text';
import type { RowCommand } from '../details-list/row-command';
import { useWindows } from '../window/windows';
import { FileWindow } from './file-window';
import { RenameWindow } from './rename-window';

/** What can be done with a file by its id. */
export interface FileActions {
  readonly open: (id: string) => void;
  readonly download: (id: string) => void;
  readonly rename: (id: string) => void;
  readonly remove: (id: string) => void;
}

/** The acts on files; `onMessage` says why one of them was not possible. */
export function useFileActions(onMessage: (message: string) => void): FileActions {
  const { perform, readFile } = useLab();
  const pc = usePc();
  const { open: openWindow } = useWindows();
  const world = useWorld((present) => present);

  const read = async (id: string): Promise<GivenFile | undefined> => {
    const { name, sha256 } = recordOf(world, 'files', id);
    const bytes = await readFile(sha256);
    if (bytes === undefined)
      onMessage(`The content of ${visibleText(name)} is no longer kept in this browser.`);
    return bytes === undefined ? undefined : { name, bytes };
  };
  const open = async (id: string) => {
    const file = await read(id);
    if (file === undefined) return;
    await openWindow<undefined>(
      (answer) => <FileWindow file={file} onClose={() => answer(undefined)} />,
      undefined,
    );
  };
  const download = async (id: string) => {
    const file = await read(id);
    if (file !== undefined) pc.download(file);
  };
  const rename = (id: string) =>
    openWindow<undefined>(
      (answer) => (
        <RenameWindow id={id} name={recordOf(world, 'files', id).name} onClose={() => answer(undefined)} />
      ),
      undefined,
    );
  const remove = async (id: string) => {
    const { name, holdsSecret } = recordOf(world, 'files', id);
    if (!(await isConfirmed(pc, name, holdsSecret))) return;
    const outcome = await perform({ type: 'delete-file', file: id });
    if (!outcome.ok) onMessage(problemWords(outcome.problem));
  };
  return {
    open: (id) => void open(id),
    download: (id) => void download(id),
    rename: (id) => void rename(id),
    remove: (id) => void remove(id),
  };
}

/** The same acts for keys, double clicks and the menu of a right click. */
export function fileCommands({ open, download, rename, remove }: FileActions): readonly RowCommand[] {
  return [
    { name: 'open-file', label: 'Open', run: open, act: 'open' },
    { name: 'download-file', label: 'Download to your computer', run: download },
    { name: 'rename-file', label: 'Rename', run: rename, act: 'rename' },
    { name: 'delete-file', label: 'Delete', run: remove, act: 'delete' },
  ];
}

async function isConfirmed(
  pc: ReturnType<typeof usePc>,
  name: string,
  holdsSecret: boolean,
): Promise<boolean> {
  const loss = holdsSecret
    ? ' It holds a private key: without a copy, certificates for that key cannot be installed from it again.'
    : '';
  const answer = await pc.ask({
    title: 'Delete file',
    text: `Delete “${visibleText(name)}” from the folder of this PC?${loss}`,
    kind: 'warning',
    buttons: [
      { id: 'delete', label: 'Delete' },
      { id: 'cancel', label: 'Cancel' },
    ],
    cancel: 'cancel',
  });
  return answer === 'delete';
}
