import type { ReactNode } from 'react';
import type { TakenFiles } from './take-files';
import { useDrop } from './use-drop';

interface DropTargetProps {
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly isInvalid: boolean;
  readonly onTake: (taken: TakenFiles) => void;
  readonly children: ReactNode;
}

/** An area that takes dropped files, or a dragged selection of text. */
export function DropTarget({ labelledBy, describedBy, isInvalid, onTake, children }: DropTargetProps) {
  const { isOver, handlers } = useDrop(onTake);
  return (
    <div
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className={`border border-dashed ${isInvalid ? 'border-error' : 'border-control-line'} ${
        isOver ? 'bg-selection text-selection-ink' : 'bg-surface text-ink'
      }`}
      {...handlers}
    >
      {children}
    </div>
  );
}
