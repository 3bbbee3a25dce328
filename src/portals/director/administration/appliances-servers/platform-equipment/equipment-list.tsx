import { ContextMenu, type MenuPlace } from '@/ui/context-menu';
import { Grid } from '@/ui/grid/grid';
import { useRef, useState } from 'react';
import type { Message } from '@/views/shell/message-bar';
import { usePc } from '@/views/shell/pc';
import { equipmentColumns } from './equipment-columns';
import { EquipmentToolbar } from './equipment-toolbar';
import type { EquipmentPlace } from './place';
import { useEquipmentCommands, type EquipmentCommand } from './use-equipment-commands';
import { useEquipmentRows } from './use-equipment-rows';
import { useGoTo } from './use-go-to';
import { usePortalUrl } from './use-portal-url';

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
  const { browse } = usePc();
  const portalOf = usePortalUrl();
  const [hasFilters, setHasFilters] = useState(true);
  const [shown, setShown] = useState<number>();
  const [menu, setMenu] = useState<{ readonly id: string; readonly at: MenuPlace }>();
  const { active, activate } = useActive(place, onMessage);
  const { checked, setChecked, chosenFor } = useChecked(rows.map(({ id }) => id));
  const { pane, focusList } = useListFocus();
  const commandsFor = useEquipmentCommands(onMessage, () => {
    setChecked([]);
    focusList();
  });
  const run = (commands: readonly EquipmentCommand[], id: string) =>
    commands.find((command) => command.id === id && !command.isDisabled)?.run();
  const chosen = checked.length > 0 ? checked : rows.map(({ id }) => id).filter((id) => id === active);
  const ofMenu = commandsFor(menu === undefined ? [] : chosenFor(menu.id));
  return (
    <div ref={pane} className="equipment-list" style={{ height }}>
      <EquipmentToolbar
        commands={commandsFor(chosen)}
        all={rows.length}
        shown={shown ?? rows.length}
        checked={checked.length}
        {...{ hasFilters }}
        onFilters={setHasFilters}
      />
      <Grid
        label="Platform Equipment"
        rows={rows}
        onShown={setShown}
        rowId={({ id }) => id}
        columns={equipmentColumns(portalOf)}
        initialSort={{ column: 'name', direction: 'ascending' }}
        active={active}
        onActivate={activate}
        onOpen={(id) => {
          const portal = rows.filter((row) => row.id === id).map(portalOf)[0];
          if (portal !== undefined) browse(portal, 'new-tab');
        }}
        onDelete={(id) => run(commandsFor(chosenFor(id)), 'delete')}
        onRename={onRename}
        onMenu={(id, at) => setMenu({ id, at })}
        checks={{ ids: checked, onChange: setChecked }}
        withoutFilters={!hasFilters}
        empty="There is no equipment. Press New to add the first device."
      />
      <ContextMenu
        label="Equipment"
        at={menu?.at}
        choices={ofMenu}
        onChoose={(id) => run(ofMenu, id)}
        onClose={() => setMenu(undefined)}
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
      pane.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus(),
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
