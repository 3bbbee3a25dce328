import { Button } from '@/ui/button';
import { Save, Undo2 } from 'lucide-react';

interface FormActionsProps {
  readonly busy: boolean;
  /** Whether there is anything to save or to take back. */
  readonly changed: boolean;
  readonly onReset: () => void;
}

/** Save and Reset at the upper right of the pane, for the form that they stand in. */
export function FormActions({ busy, changed, onReset }: FormActionsProps) {
  return (
    <div className="equipment-actions">
      <Button name="save" type="submit" busy={busy}>
        <Save size={13} aria-hidden="true" /> Save
      </Button>
      <Button name="reset-form" isDisabled={!changed} onPress={onReset}>
        <Undo2 size={13} aria-hidden="true" /> Reset
      </Button>
    </div>
  );
}
