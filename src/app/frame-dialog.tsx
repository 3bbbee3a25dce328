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
      className="frame-about frame-confirmation overflow-auto fields-above"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  );
}
