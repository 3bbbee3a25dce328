import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

interface FrameDialogProps {
  readonly title: string;
  /** A selector of what has the focus at first; the browser chooses where nothing fits. */
  readonly focused: string;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A question of the frame, above everything else. Escape leaves all as it is. */
export function FrameDialog({ title, focused, onCancel, children }: FrameDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before the dialog is taken out of the page: closing it then gives the focus back to what opened it.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    shown?.querySelector<HTMLElement>(focused)?.focus();
    return () => shown?.close();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the focus is given once, when it opens
  }, []);
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      className="frame-about frame-look w-520 overflow-auto fields-above"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={titleId} className="mt-0 mb-8 text-20 font-semibold">
        {title}
      </h2>
      {children}
    </dialog>
  );
}

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
