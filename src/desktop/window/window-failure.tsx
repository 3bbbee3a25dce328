import type { ReactNode } from 'react';
import { FaultBoundary } from '@/ui/fault-boundary';
import { DialogWindow } from './dialog-window';
import { FailedPart } from './part-failure';

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
        <DialogWindow title="This window failed" onClose={onClose}>
          <FailedPart error={error} onAgain={again} />
        </DialogWindow>
      )}
    >
      {children}
    </FaultBoundary>
  );
}
