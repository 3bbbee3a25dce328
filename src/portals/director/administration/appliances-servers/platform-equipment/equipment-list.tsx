import { useLabTime, useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { Grid } from '@/ui/grid/grid';
import { useSite } from '@/views/pc';
import { Copy, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Message } from '../../../message-bar';
import { equipmentColumns } from './equipment-columns';
import { equipmentRows, type EquipmentRow } from './equipment-row';
import { readPlace } from './place';
import { useDelete } from './use-delete';
import { useGoTo } from './use-go-to';
import { usePortalOpener } from './use-portal-opener';

interface EquipmentListProps {
  /** Id of the device whose details are shown; empty for none. */
  readonly active: string;
  readonly onMessage: (message: Message | undefined) => void;
}

/** The list pane: New, Copy and Delete above the grid of all devices. */
export function EquipmentList({ active, onMessage }: EquipmentListProps) {
  const rows = useEquipmentRows();
  const goTo = useGoTo();
  const place = readPlace(useSite().rest);
  const opener = usePortalOpener();
  const [checked, setChecked] = useState<readonly string[]>([]);
  const present = checked.filter((id) => rows.some((row) => row.id === id));
  const chosen = present.length > 0 ? present : [active].filter((id) => id !== '');
  const remove = useDelete(onMessage, () => {
    setChecked([]);
    goTo({ kind: 'list' });
  });
  const tab = place.kind === 'device' ? place.tab : 'general';
  return (
    <>
      <div className="equipment-toolbar">
        <Button name="new" onPress={() => goTo({ kind: 'new', copyOf: '' })}>
          <Plus size={13} aria-hidden="true" /> New
        </Button>
        <Button
          name="copy"
          isDisabled={chosen.length !== 1}
          onPress={() => goTo({ kind: 'new', copyOf: chosen[0] ?? '' })}
        >
          <Copy size={13} aria-hidden="true" /> Copy
        </Button>
        <Button name="delete" isDisabled={chosen.length === 0} onPress={() => void remove(chosen)}>
          <Trash2 size={13} aria-hidden="true" /> Delete
        </Button>
        <span className="equipment-count">{countWords(rows.length, present.length)}</span>
      </div>
      <Grid
        label="Platform Equipment"
        rows={rows}
        rowId={({ id }) => id}
        columns={equipmentColumns(opener)}
        initialSort={{ column: 'name', direction: 'ascending' }}
        active={active}
        onActivate={(id) => {
          onMessage(undefined);
          goTo({ kind: 'device', id, tab });
        }}
        onOpen={(id) => openPortal(rows, id, opener)}
        onDelete={() => void remove(chosen)}
        checks={{ ids: present, onChange: setChecked }}
        empty="There is no equipment. Press New to add the first device."
      />
    </>
  );
}

function useEquipmentRows(): readonly EquipmentRow[] {
  const world = useWorld((present) => present);
  const now = useLabTime();
  const next = Math.min(...equipmentRows(world, now).map(({ certificate }) => certificate.until));
  return equipmentRows(world, useLabTime(next));
}

function openPortal(rows: readonly EquipmentRow[], id: string, opener: ReturnType<typeof usePortalOpener>) {
  const row = rows.find((other) => other.id === id);
  if (row !== undefined) opener(row)?.();
}

function countWords(all: number, checked: number): string {
  const devices = all === 1 ? '1 device' : `${String(all)} devices`;
  return checked === 0 ? devices : `${devices}, ${String(checked)} selected`;
}
