import type { GivenFile } from '@/actions/preparation/preparation';
import { itemsOf } from '@/simulation/practice-ca/items';
import type { Action } from '@/simulation/catalogue/catalogue';
import type { PracticeListName } from '@/simulation/world/practice-records';
import type { World } from '@/simulation/world/world';
import { usePresent, useWorld } from '@/state/use-world';
import { FormText } from '@/ui/form-fields';
import { Forecast } from '@/views/certificate/foresight/forecast';
import { useLab } from '@/views/shell/lab';
import { type Question, usePc } from '@/views/shell/pc';
import { useLabForm } from '@/views/shell/lab-form';
import { useLastingWindow } from '@/views/shell/use-lasting-window';
import { problemWords } from '@/views/words/problem-words';
import { visibleText } from '@/views/words/value-words';
import { DialogForm } from './dialog-form';
import { ExportForm } from './export-form';
import { ImportForm } from './import-form';
import type { Command } from './list-panel';
import type { ListState } from './use-list';
import { type CloseForm, usePracticeWindows } from './use-practice-windows';

interface CommonCommands {
  readonly list: PracticeListName;
  readonly state: ListState;
  /** What is lost when the items are deleted, in a sentence. */
  readonly lossOf: (ids: readonly string[]) => string;
  /** Opens the window of an item in full. */
  readonly showDetails: (id: string) => Promise<unknown>;
  /** Why the chosen items cannot be changed; undefined when they can. */
  readonly fixed?: string | undefined;
}

/** Why a command for one item, or for some, cannot be used now. */
export function obstacleOf(ids: readonly string[], wanted: 'one' | 'some'): string | undefined {
  if (ids.length === 0) return wanted === 'one' ? 'Select an item first' : 'Select one or more items first';
  return wanted === 'one' && ids.length > 1 ? 'Select one item alone' : undefined;
}

/** What can be done in every list: export, import, details, rename, delete. */
export function useCommonCommands(common: CommonCommands): readonly Command[] {
  const { list, state, fixed } = common;
  const { ids } = state;
  const { exportItems, importItems, showDetails, rename, remove } = useCommonActions(common);
  return [
    ...(list === 'templates'
      ? []
      : [
          {
            name: 'import-items',
            label: 'Import',
            isFirst: true,
            run: () => importItems([]),
            take: importItems,
          },
          {
            name: 'export-items',
            label: 'Export',
            obstacle: obstacleOf(ids, 'some'),
            run: exportItems,
          },
        ]),
    {
      name: 'show-details',
      label: 'Show Details',
      act: 'open' as const,
      obstacle: obstacleOf(ids, 'one'),
      run: showDetails,
    },
    {
      name: 'rename-item',
      label: 'Rename',
      act: 'rename' as const,
      obstacle: obstacleOf(ids, 'one') ?? fixed,
      run: rename,
    },
    {
      name: 'delete-items',
      label: 'Delete',
      act: 'delete' as const,
      obstacle: obstacleOf(ids, 'some') ?? fixed,
      run: remove,
    },
  ];
}

function useCommonActions({ list, state: { ids, say, tell }, lossOf, showDetails }: CommonCommands) {
  const { world } = usePresent();
  const { perform } = useLab();
  const { ask } = usePc();
  const { openForm } = usePracticeWindows();
  const [first = ''] = ids;
  const name = useWorld((present) => itemsOf(present, list)[first]?.name ?? '');
  const remove = async () => {
    const what = ids.length === 1 ? `“${visibleText(name)}”` : `${String(ids.length)} items`;
    const action = { type: 'delete-practice-items', list, items: ids } as const;
    if ((await ask(deletionQuestion(what, lossOf(ids), action))) !== 'delete') return;
    const outcome = await perform(action);
    if (outcome.ok) tell(outcome.value);
    else say(problemWords(outcome.problem));
  };
  // Files are not kept: the window comes back without those that were dropped.
  const importLasting = useLastingWindow(`import ${list}`, async (_, given: readonly GivenFile[] = []) =>
    tell(await openForm('import', 'Import', 560, (close) => <ImportForm given={given} onClose={close} />)),
  );
  const detailsLasting = useLastingWindow(`details ${list}`, async (item) => {
    if (itemsOf(world(), list)[item] !== undefined) await showDetails(item);
  });
  const exportLasting = useLastingWindow(`export ${list}`, async (about) => {
    const items = presentItems(world(), list, about);
    if (list === 'templates' || items.length === 0) return;
    tell(
      await openForm('export', 'Export', 600, (close) => (
        <ExportForm list={list} items={items} onClose={close} />
      )),
    );
  });
  const renameLasting = useLastingWindow(`rename ${list}`, async (item) => {
    const present = itemsOf(world(), list)[item];
    if (present === undefined) return;
    tell(
      await openForm('rename', 'Rename', 440, (close) => (
        <RenameForm list={list} item={item} name={present.name} onClose={close} />
      )),
    );
  });
  return {
    exportItems: () => exportLasting(ids.join(' ')),
    importItems: (given: readonly GivenFile[]) => importLasting('', given),
    showDetails: () => detailsLasting(first),
    rename: () => renameLasting(first),
    remove: () => void remove(),
  };
}

/** What is deleted is published no more: whoever fetches issuers or asks for lists may be concerned. */
function deletionQuestion(what: string, loss: string, action: Action): Question {
  return {
    title: 'Delete',
    kind: 'warning',
    text: (
      <>
        <p>
          Delete {what} from this list? {loss}
        </p>
        <Forecast heading="After Delete" action={action} isQuiet />
      </>
    ),
    buttons: [
      { id: 'delete', label: 'Delete' },
      { id: 'cancel', label: 'Cancel' },
    ],
    cancel: 'cancel',
  };
}

interface RenameFormProps {
  readonly list: PracticeListName;
  readonly item: string;
  readonly name: string;
  readonly onClose: CloseForm;
}

/** Asks for an item's new internal name. */
function RenameForm({ list, item, name: present, onClose }: RenameFormProps) {
  const { perform } = useLab();
  const form = useLabForm({
    name: `rename ${item}`,
    start: () => ({ name: present }),
    send: ({ name }) => perform({ type: 'rename-practice-item', list, item, name }),
    onDone: onClose,
  });
  return (
    <DialogForm
      form={form}
      submitName="rename"
      submitLabel="Rename"
      busyLabel="Saving…"
      onCancel={() => onClose()}
    >
      <div className="practice-page">
        <FormText control={form.control} name="name" label="Internal name" hasFocus />
      </div>
    </DialogForm>
  );
}

/** Of the ids that a window was opened for, with blanks between them, those that are still in the list after a reload. */
export function presentItems(world: World, list: PracticeListName, about: string): readonly string[] {
  const items = itemsOf(world, list);
  return about.split(' ').filter((id) => Object.hasOwn(items, id));
}
