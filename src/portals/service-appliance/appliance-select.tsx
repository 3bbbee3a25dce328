import { useJudged } from '@/state/use-world';
import { SelectField } from '@/ui/select-field';
import { equipmentOfKind } from '@/simulation/world/find-records';
import { recordOf } from '@/simulation/world/world';

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
