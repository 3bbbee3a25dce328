import { List, type RowCommand } from '@/ui/list/list';
import { useRef, useState } from 'react';
import type { Message } from '@/views/shell/message-bar';
import { countWords } from '@/views/words/value-words';
import { equipmentColumns } from './equipment-columns';
import { type EquipmentPlace, useGoTo } from './place';
import { useOpenPortal } from './use-portal-url';
import { Button } from '@/ui/button';
import { Search, Copy, Plus, Trash2, type LucideIcon } from 'lucide-react';
import { useDelete } from './use-delete';
import { useJudged } from '@/state/use-world';
import { createEquipmentRows, type EquipmentRow, type EquipmentRows } from './equipment-row';

interface EquipmentListProps {
  readonly place: EquipmentPlace;
  /** Pixels. */
  readonly height: number;
  readonly onMessage: (message: Message | undefined) => void;
  /** Asks for the name of a device to be typed anew. */
  readonly onRename: (id: string) => void;
}

/** The list pane: New, Copy and Delete above the grid of all devices; a right click offers the same. */
export function EquipmentList({ place, height, onMessage, onRename }: EquipmentListProps) {
  const rows = useEquipmentRows();
  const openPortal = useOpenPortal();
  const [hasFilters, setHasFilters] = useState(true);
  const [shown, setShown] = useState<number>();
  const { active, activate } = useActive(place, onMessage);
  const { checked, setChecked, chosenFor } = useChecked(rows.map(({ id }) => id));
  const { pane, focusList } = useListFocus();
  const commandsFor = useEquipmentCommands(onMessage, () => {
    setChecked([]);
    focusList();
  });
  const chosen = checked.length > 0 ? checked : rows.map(({ id }) => id).filter((id) => id === active);
  const commandsOf = (id: string): readonly RowCommand[] => [
    ...commandsFor(chosenFor(id)),
    { name: 'open', act: 'open', run: () => openPortal(id) },
    { name: 'rename', act: 'rename', run: () => onRename(id) },
  ];
  return (
    <div ref={pane} className="equipment-list min-h-0 flex-col" style={{ height }}>
      <EquipmentToolbar
        commands={commandsFor(chosen)}
        all={rows.length}
        shown={shown ?? rows.length}
        checked={checked.length}
        {...{ hasFilters }}
        onFilters={setHasFilters}
      />
      <List
        label="Platform Equipment"
        rows={rows}
        onShown={setShown}
        columns={equipmentColumns}
        selected={active === '' ? [] : [active]}
        onSelect={([id = '']) => activate(id)}
        checks={{ ids: checked, onChange: setChecked }}
        commandsOf={commandsOf}
        hasFilters={hasFilters}
        empty="There is no equipment. Press New to add the first device."
      />
    </div>
  );
}

/** The device whose details are shown, and the way to another one's. */
function useActive(place: EquipmentPlace, onMessage: EquipmentListProps['onMessage']) {
  const goTo = useGoTo();
  const active = place.kind === 'device' ? place.id : '';
  const activate = (id: string) => {
    if (id === active) return;
    onMessage(undefined);
    goTo({ kind: 'device', id, tab: place.kind === 'device' ? place.tab : 'general' });
  };
  return { active, activate };
}

/** Rows and buttons that are gone take the focus along: it goes on in the list. */
function useListFocus() {
  const pane = useRef<HTMLDivElement>(null);
  const focusList = () =>
    requestAnimationFrame(() =>
      pane.current?.querySelector<HTMLElement>('[data-name^="row-"][tabindex="0"]')?.focus(),
    );
  return { pane, focusList };
}

/** The devices whose boxes are ticked, and those that a key or a right click on one device means. */
function useChecked(present: readonly string[]) {
  const [ticked, setChecked] = useState<readonly string[]>([]);
  const checked = present.filter((id) => ticked.includes(id));
  const chosenFor = (id: string) => (checked.includes(id) ? checked : [id]);
  return { checked, setChecked, chosenFor };
}

interface EquipmentToolbarProps {
  readonly commands: readonly EquipmentCommand[];
  /** How many devices there are, how many of them pass the filters, and how many boxes are ticked. */
  readonly all: number;
  readonly shown: number;
  readonly checked: number;
  readonly hasFilters: boolean;
  readonly onFilters: (shown: boolean) => void;
}

/** The line above the list: its title, New, Copy and Delete, and the search icon that shows the filter boxes. */
function EquipmentToolbar({ commands, all, shown, checked, hasFilters, onFilters }: EquipmentToolbarProps) {
  return (
    <div className="flex h-32 flex-none items-center gap-5 bg-director-bar px-12 max-wide:h-auto max-wide:flex-wrap max-wide:py-4">
      <h1 className="mr-12 text-13 font-bold max-wide:w-full" translate="no">
        Platform Equipment
      </h1>
      {commands.map(({ name, label, icon: Icon, obstacle, run }) => (
        <Button
          key={name}
          name={name}
          className="min-w-62 px-8"
          isDisabled={obstacle !== undefined}
          onPress={run}
        >
          <Icon size={13} aria-hidden="true" /> {label}
        </Button>
      ))}
      <span className="ml-auto text-ink-muted">
        {countWords('device', { all, shown, selected: checked })}
      </span>
      <button
        type="button"
        name="filters"
        className={`ml-9 grid h-23 w-25 place-items-center border text-accent-strong hover:border-accent ${hasFilters ? 'border-control-line bg-director-pressed shade-director-pressed' : 'border-transparent'}`}
        title="Filter the columns"
        aria-label="Filter the columns"
        aria-pressed={hasFilters}
        onClick={() => onFilters(!hasFilters)}
      >
        <Search size={14} aria-hidden="true" />
      </button>
    </div>
  );
}

/** Something that can be done with the list. */
interface EquipmentCommand extends RowCommand {
  readonly label: string;
  readonly icon: LucideIcon;
}

/** What the buttons offer for the devices that were chosen, and right click and keys for those that they mean. */
function useEquipmentCommands(
  onMessage: (message: Message | undefined) => void,
  onDeleted: () => void,
): (chosen: readonly string[]) => readonly EquipmentCommand[] {
  const goTo = useGoTo();
  const remove = useDelete(onMessage, () => {
    onDeleted();
    goTo({ kind: 'list' });
  });
  const add = (copyOf: string) => {
    onMessage(undefined);
    goTo({ kind: 'new', copyOf });
  };
  return (chosen) => [
    { name: 'new', label: 'New', icon: Plus, run: () => add('') },
    {
      name: 'copy',
      label: 'Copy',
      icon: Copy,
      obstacle: chosen.length === 1 ? undefined : 'Select one device',
      run: () => add(chosen[0] ?? ''),
    },
    {
      name: 'delete',
      label: 'Delete',
      icon: Trash2,
      obstacle: chosen.length > 0 ? undefined : 'Select a device first',
      act: 'delete',
      run: () => void remove(chosen),
    },
  ];
}

/** The rows of the list, new whenever the equipment changes or one of the shown certificates begins, ends or is another. */
function useEquipmentRows(): readonly EquipmentRow[] {
  const [judge] = useState(createEquipmentRows);
  return useJudged(judge, untilOf).rows;
}

function untilOf({ until }: EquipmentRows): number {
  return until;
}
