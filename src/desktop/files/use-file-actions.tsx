import type { GivenFile } from '@/actions/preparation/preparation';
import { traineePc } from '@/simulation/pc/certificate-stores';
import { recordOf } from '@/simulation/world/world';
import { usePresent } from '@/state/use-world';
import { useLab } from '@/views/shell/lab';
import { usePc } from '@/views/shell/pc';
import { problemWords } from '@/views/words/problem-words';
import { FormText } from '@/ui/form-fields';
import { Form, useLabForm } from '@/views/shell/lab-form';
import { useLastingWindow } from '@/views/shell/use-lasting-window';
import { visibleText } from '@/views/words/value-words';
import { openCertificate } from '../certificate-dialog/open-certificate';
import { openFile } from './open-file';
import { openImport } from '../import-wizard/open-import';
import type { RowCommand } from '@/ui/list/list';
import { useWindows } from '../window/windows';
import { DialogWindow } from '../window/dialog-window';

/** What can be done with a file by its id. */
export interface FileActions {
  /** As a double click does: a certificate in its window, a PFX with the import wizard, anything else by its content. */
  readonly open: (id: string) => void;
  /** Each part of a file in full. */
  readonly show: (id: string) => void;
  readonly download: (id: string) => void;
  readonly rename: (id: string) => void;
  readonly remove: (id: string) => void;
}

/** The acts on files; `onMessage` says why one of them was not possible. */
export function useFileActions(onMessage: (message: string) => void): FileActions {
  const { perform, readFile, readFiles } = useLab();
  const pc = usePc();
  const { open: openWindow } = useWindows();
  const { world } = usePresent();

  const read = async (id: string): Promise<GivenFile | undefined> => {
    const { name, sha256 } = recordOf(world(), 'files', id);
    const bytes = await readFile(sha256);
    if (bytes === undefined)
      onMessage(`The content of ${visibleText(name)} is no longer kept in this browser.`);
    return bytes === undefined ? undefined : { name, bytes };
  };
  const show = async (id: string) => {
    const file = await read(id);
    if (file !== undefined) await openFile(openWindow, file);
  };
  const open = async (id: string) => {
    const file = await read(id);
    if (file === undefined) return;
    const items = await readFiles([file.bytes], []);
    const [first] = items;
    if (items.some(({ origin }) => origin.container === 'pkcs12'))
      await openImport(openWindow, { pc: traineePc, file });
    else if (items.length === 1 && first?.kind === 'certificate')
      await openCertificate(openWindow, { certificate: first.certificate, file });
    else await openFile(openWindow, file);
  };
  const download = async (id: string) => {
    const file = await read(id);
    if (file !== undefined) pc.download(file);
  };
  const rename = async (id: string) => {
    await openWindow<undefined>(
      (answer) => (
        <RenameWindow id={id} name={recordOf(world(), 'files', id).name} onClose={() => answer(undefined)} />
      ),
      undefined,
    );
  };
  const remove = async (id: string) => {
    const { name, holdsSecret } = recordOf(world(), 'files', id);
    if (!(await isConfirmed(pc, name, holdsSecret))) return;
    const outcome = await perform({ type: 'delete-file', file: id });
    if (!outcome.ok) onMessage(problemWords(outcome.problem));
  };
  // After a reload the file may be gone: another tab deleted it, or took back what made it.
  const ifThere = (act: (id: string) => Promise<void>) => (id: string) =>
    world().files[id] === undefined ? Promise.resolve() : act(id);
  const openLasting = useLastingWindow('open file', ifThere(open));
  const showLasting = useLastingWindow('show file', ifThere(show));
  const renameLasting = useLastingWindow('rename file', ifThere(rename));
  return {
    open: openLasting,
    show: showLasting,
    download: (id) => void download(id),
    rename: renameLasting,
    remove: (id) => void remove(id),
  };
}

/** The same acts for keys, double clicks and the menu of a right click. */
export function fileCommands(
  { open, show, download, rename, remove }: FileActions,
  id: string,
): readonly RowCommand[] {
  return [
    { name: 'open-file', label: 'Open', run: () => open(id), act: 'open' },
    { name: 'show-contents', label: 'Show contents', run: () => show(id) },
    { name: 'download-file', label: 'Download to your computer', run: () => download(id) },
    { name: 'rename-file', label: 'Rename', run: () => rename(id), act: 'rename' },
    { name: 'delete-file', label: 'Delete', run: () => remove(id), act: 'delete' },
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

interface RenameWindowProps {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** Asks for a file's new name; Enter saves it. */
function RenameWindow({ id, name: present, onClose }: RenameWindowProps) {
  const { perform } = useLab();
  const form = useLabForm({
    name: 'rename',
    start: () => ({ name: present }),
    send: ({ name }) => perform({ type: 'rename-file', file: id, name }),
    onDone: onClose,
  });
  return (
    <DialogWindow name="rename-file" title="Rename" onClose={onClose}>
      <Form form={form}>
        <div className="bg-surface px-16 py-14 fields-above">
          <FormText control={form.control} name="name" label="New name" hasFocus onFocus={selectStem} />
          <p role="alert" className="mt-6 text-error">
            {form.message?.text}
          </p>
        </div>
        <div className="pc-dialog-buttons">
          <button
            type="submit"
            name="rename"
            className="pc-button not-disabled:border-2 not-disabled:border-windows-blue"
          >
            Rename
          </button>
          <button type="button" name="cancel" className="pc-button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </Form>
    </DialogWindow>
  );
}

/** The name without its ending, as Windows selects it. */
function selectStem(input: HTMLInputElement) {
  const dot = input.value.lastIndexOf('.');
  input.setSelectionRange(0, dot > 0 ? dot : input.value.length);
}
