import { webServerSlot } from '@/simulation/appliances/service-appliance/service-appliance';
import { hostOf } from '@/simulation/connections/hosts';
import type { Equipment, Slot } from '@/simulation/world/equipment';
import { equipmentOfKind } from '@/simulation/world/find-records';
import { recordOf, type World } from '@/simulation/world/world';
import { useJudged } from '@/state/use-world';
import { SelectField } from '@/ui/select-field';
import { useSite } from '@/views/shell/pc';

/** What the lists say instead of one appliance (note). */
const all = '[All]';

interface ApplianceSelectProps {
  readonly label: string;
  /** Id of an appliance; empty for all. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** Which ones are offered; all when left out. */
  readonly only?: readonly string[];
}

/** `[All]` or one service appliance (note, Step 1). */
export function ApplianceSelect({ label, value, onChange, only }: ApplianceSelectProps) {
  const choices = useJudged((world) => {
    const ids = only ?? equipmentOfKind(world.equipment, 'service-appliance');
    return ids.map((id) => ({ id, label: recordOf(world, 'equipment', id).name }));
  });
  return (
    <SelectField
      name="appliance"
      label={label}
      choices={[{ id: all, label: all }, ...choices]}
      value={value === '' ? all : value}
      onChange={(id) => onChange(id === all ? '' : id)}
    />
  );
}

/** The service appliance that this tab talks to. */
export interface ThisAppliance {
  readonly id: string;
  readonly equipment: Equipment;
  readonly slotId: string;
  readonly slot: Slot;
}

/** The appliance behind the address of this tab. */
export function useAppliance(): ThisAppliance {
  const { host } = useSite();
  return useJudged((world) => applianceAt(world, host));
}

function applianceAt(world: World, host: string): ThisAppliance {
  const id = hostOf(world, host)?.equipment;
  if (id === undefined) throw new Error(`nobody answers at ${host}`);
  const [slotId, slot] = webServerSlot(world, id);
  return { id, equipment: recordOf(world, 'equipment', id), slotId, slot };
}
