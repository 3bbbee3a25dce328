import { RadioGroup } from '@/ui/radio-group';
import type { SlotChoice } from './slot-choice';

interface SlotSelectorProps {
  readonly choice: SlotChoice;
  readonly onChange: (choice: SlotChoice) => void;
}

const modes = [
  { id: 'standalone', label: 'Standalone' },
  { id: 'clustered', label: 'Clustered' },
];

const accesses = [
  { id: 'local-access', label: 'Local Access' },
  { id: 'remote-access', label: 'Remote Access' },
];

/** The choice between the four certificates. */
export function SlotSelector({ choice, onChange }: SlotSelectorProps) {
  return (
    <div className="router-choices">
      <RadioGroup
        name="mode"
        label="Environment"
        choices={modes}
        value={choice.mode}
        onChange={(id) => onChange({ ...choice, mode: id === 'clustered' ? 'clustered' : 'standalone' })}
      />
      <RadioGroup
        name="access"
        label="Certificate"
        choices={accesses}
        value={choice.access}
        onChange={(id) =>
          onChange({ ...choice, access: id === 'remote-access' ? 'remote-access' : 'local-access' })
        }
      />
    </div>
  );
}
