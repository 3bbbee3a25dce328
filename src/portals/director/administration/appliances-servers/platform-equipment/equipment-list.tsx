import { Button } from '@/ui/button';
import { ContextMenu, type MenuPlace } from '@/ui/context-menu';
import { Grid } from '@/ui/grid/grid';
import { useState } from 'react';
import type { Message } from '@/views/message-bar';
import { equipmentColumns } from './equipment-columns';
import type { EquipmentPlace } from './place';
import { useEquipmentCommands, type EquipmentCommand } from './use-equipment-commands';
import { useEquipmentRows } from './use-equipment-rows';
import { useGoTo } from './use-go-to';
import { usePortalOpener } from './use-portal-opener';

interface EquipmentListProps {
  readonly place: EquipmentPlace;
  readonly onMessage: (message: Message | undefined) => void;
}

/** The list pane: New, Copy and Delete above the grid of all devices; a right click offers the same. */
export function EquipmentList({ place, onMessage }: EquipmentListProps) {
  const rows = useEquipmentRows();
  const opener = usePortalOpener();
  const goTo = useGoTo();
  const [checked, setChecked] = useState<readonly string[]>([]);
  const [menuAt, setMenuAt] = useState<MenuPlace>();
  const active = place.kind === 'device' ? place.id : '';
  const present = rows.map(({ id }) => id).filter((id) => checked.includes(id));
  const chosen = present.length > 0 ? present : rows.map(({ id }) => id).filter((id) => id === active);
  const commands = useEquipmentCommands(chosen, onMessage, () => setChecked([]));
  const run = (id: string) => commands.find((command) => command.id === id && !command.isDisabled)?.run();
  const activate = (id: string) => {
    if (id === active) return;
    onMessage(undefined);
    goTo({ kind: 'device', id, tab: place.kind === 'device' ? place.tab : 'general' });
  };
  return (
    <>
      <Toolbar commands={commands} count={countWords(rows.length, present.length)} />
      <Grid
        label="Platform Equipment"
        rows={rows}
        rowId={({ id }) => id}
        columns={equipmentColumns(opener)}
        initialSort={{ column: 'name', direction: 'ascending' }}
        active={active}
        onActivate={activate}
        onOpen={(id) => rows.filter((row) => row.id === id).forEach((row) => opener(row)?.())}
        onDelete={() => run('delete')}
        onMenu={(id, at) => {
          activate(id);
          setMenuAt(at);
        }}
        checks={{ ids: present, onChange: setChecked }}
        empty="There is no equipment. Press New to add the first device."
      />
      <ContextMenu
        label="Equipment"
        at={menuAt}
        choices={commands}
        onChoose={run}
        onClose={() => setMenuAt(undefined)}
      />
    </>
  );
}

function Toolbar({
  commands,
  count,
}: {
  readonly commands: readonly EquipmentCommand[];
  readonly count: string;
}) {
  return (
    <div className="equipment-toolbar">
      {commands.map(({ id, label, icon: Icon, isDisabled, run }) => (
        <Button key={id} name={id} isDisabled={isDisabled} onPress={run}>
          <Icon size={13} aria-hidden="true" /> {label}
        </Button>
      ))}
      <span className="equipment-count">{count}</span>
    </div>
  );
}

function countWords(all: number, checked: number): string {
  const devices = all === 1 ? '1 device' : `${String(all)} devices`;
  return checked === 0 ? devices : `${devices}, ${String(checked)} selected`;
}
