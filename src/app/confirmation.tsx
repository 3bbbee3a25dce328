import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

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
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before the dialog is taken out of the page: closing it then gives the focus back to what opened it.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    shown?.querySelector<HTMLElement>('[data-initial-focus]')?.focus();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="frame-about frame-confirmation fields-above"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={titleId}>{title}</h2>
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
    </dialog>
  );
}
