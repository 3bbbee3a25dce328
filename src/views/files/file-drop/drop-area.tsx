import type { ReactNode } from 'react';
import type { TakenFiles } from './take-files';
import { useDrop } from './use-drop';
import './drop-area.css';

interface DropAreaProps {
  readonly label: string;
  readonly onTake: (taken: TakenFiles) => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A list or a whole window onto which files can be dropped anywhere; a button in it does the same. */
export function DropArea({ label, onTake, className = '', children }: DropAreaProps) {
  const { isOver, handlers } = useDrop(onTake);
  return (
    <div
      role="group"
      aria-label={label}
      className={`drop-area ${className}`}
      data-over={isOver}
      {...handlers}
    >
      {children}
    </div>
  );
}
