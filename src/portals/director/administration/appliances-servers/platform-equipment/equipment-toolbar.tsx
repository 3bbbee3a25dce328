import { Button } from '@/ui/button';
import { Search } from 'lucide-react';
import type { EquipmentCommand } from './use-equipment-commands';

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
export function EquipmentToolbar({
  commands,
  all,
  shown,
  checked,
  hasFilters,
  onFilters,
}: EquipmentToolbarProps) {
  return (
    <div className="equipment-toolbar">
      <h1 translate="no">Platform Equipment</h1>
      {commands.map(({ id, label, icon: Icon, isDisabled, run }) => (
        <Button key={id} name={id} isDisabled={isDisabled} onPress={run}>
          <Icon size={13} aria-hidden="true" /> {label}
        </Button>
      ))}
      <span className="equipment-count">{countWords(all, shown, checked)}</span>
      <button
        type="button"
        name="filters"
        className="equipment-filters"
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

function countWords(all: number, shown: number, checked: number): string {
  const every = all === 1 ? '1 device' : `${String(all)} devices`;
  const devices = shown === all ? every : `${String(shown)} of ${every}`;
  return checked === 0 ? devices : `${devices}, ${String(checked)} selected`;
}
