import { use, type KeyboardEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { FaultBoundary } from '@/ui/fault-boundary';
import { FailedPart } from './part-failure';
import { LayerContext } from './windows';

interface WindowFailureProps {
  readonly onClose: () => void;
  /** A window with whatever is in it. */
  readonly children: ReactNode;
}

/** A window that fails gives way to one that says so; what opened it goes on. */
export function WindowFailure({ onClose, children }: WindowFailureProps) {
  return (
    <FaultBoundary
      instead={(error, again) => (
        <FailedWindow onClose={onClose}>
          <FailedPart error={error} onAgain={again} />
        </FailedWindow>
      )}
    >
      {children}
    </FaultBoundary>
  );
}

/** Plain, and without windows of its own: it depends on nothing that a window may fail at. */
function FailedWindow({ onClose, children }: WindowFailureProps) {
  const layer = use(LayerContext);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  if (layer === null) return null;
  return createPortal(
    <>
      <div className="absolute inset-0 bg-black/6" />
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions -- Escape closes a window */}
      <div
        role="alertdialog"
        aria-label="This window failed"
        tabIndex={-1}
        className="pc-dialog"
        style={{ width: 460, left: 0, right: 0, top: 0, bottom: 0 }}
        onKeyDown={press}
      >
        <div className="flex min-h-0 flex-col overflow-auto">
          {children}
          <p className="px-24 pb-24">
            {/* eslint-disable-next-line jsx-a11y-x/no-autofocus -- the window that had the focus is gone */}
            <button type="button" name="close-failed" className="pc-button" autoFocus onClick={onClose}>
              Close
            </button>
          </p>
        </div>
      </div>
    </>,
    layer,
  );
}
