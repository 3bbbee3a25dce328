import type { ReactNode } from 'react';
import { FrameDialog } from './frame-dialog';

interface ConfirmationProps {
  readonly title: string;
  /** The button that does it, by name and label. */
  readonly name: string;
  readonly label: string;
  /** False while something has to be filled in first, or it is being done. */
  readonly isReady?: boolean;
  /** `Cancel` when left out. */
  readonly cancelLabel?: string;
  /** It takes away or replaces what is there: Cancel has the focus then. */
  readonly isGrave?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A question of the frame before something that takes much along. Escape and Cancel leave everything as it is. */
export function Confirmation({
  title,
  name,
  label,
  isReady = true,
  cancelLabel = 'Cancel',
  isGrave = false,
  onConfirm,
  onCancel,
  children,
}: ConfirmationProps) {
  return (
    <FrameDialog title={title} focused="[data-initial-focus]" onCancel={onCancel}>
      {children}
      <div className="mt-18 flex justify-end gap-8">
        <button
          type="button"
          name={name}
          className={`frame-choice ${isGrave ? 'frame-grave' : 'frame-main'}`}
          disabled={!isReady}
          onClick={onConfirm}
        >
          {label}
        </button>
        <button
          type="button"
          name="cancel"
          className="frame-choice"
          data-initial-focus={isGrave && isReady ? '' : undefined}
          onClick={onCancel}
        >
          {cancelLabel}
        </button>
      </div>
    </FrameDialog>
  );
}
