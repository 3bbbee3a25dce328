import { Button } from '@/ui/button';
import { Save, Undo2, X } from 'lucide-react';

interface FormActionsProps {
  readonly busy: boolean;
  /** Whether there is anything to save or to take back. */
  readonly changed: boolean;
  readonly onReset: () => void;
  /** Leaves a form that nothing would remain of; not offered where there is a device to go on with. */
  readonly onCancel?: () => void;
}

/** Save and Reset at the upper right of the pane, for the form that they stand in. */
export function FormActions({ busy, changed, onReset, onCancel }: FormActionsProps) {
  return (
    <div className="absolute top-6 right-12 flex gap-6 max-[700px]:static max-[700px]:px-12 max-[700px]:pt-6 max-[700px]:pb-0">
      <Button name="save" type="submit" busy={busy}>
        <Save size={13} aria-hidden="true" /> Save
      </Button>
      <Button name="reset-form" isDisabled={!changed} onPress={onReset}>
        <Undo2 size={13} aria-hidden="true" /> Reset
      </Button>
      {onCancel !== undefined && (
        <Button name="cancel" onPress={onCancel}>
          <X size={13} aria-hidden="true" /> Cancel
        </Button>
      )}
    </div>
  );
}
