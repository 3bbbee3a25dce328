import { type DragEvent, type ReactNode, useState } from 'react';
import { readRealFiles, type TakenFiles } from './take-files';

/** What an area does with files, or a selection of text, that are dragged onto it and dropped. */
function useDrop(onTake: (taken: TakenFiles) => void) {
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    // The areas around this one take no second copy.
    event.stopPropagation();
    void takeDropped(event.dataTransfer).then(onTake);
  };
  const leave = ({ currentTarget, relatedTarget }: DragEvent) => {
    if (!currentTarget.contains(relatedTarget as Node | null)) setIsOver(false);
  };
  const handlers = {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDragEnter: () => setIsOver(true),
    onDragLeave: leave,
    // On the way down: an area inside takes the files, and the drag is over for this one too.
    onDropCapture: () => setIsOver(false),
    onDrop: drop,
  };
  return { isOver, handlers };
}

async function takeDropped(dropped: DataTransfer): Promise<TakenFiles> {
  if (dropped.files.length > 0) return readRealFiles([...dropped.files]);
  const text = dropped.getData('text/plain');
  if (text === '') return { files: [], refusals: ['There was no file in what was dropped.'] };
  return readRealFiles([new File([text], 'Dropped text.txt')]);
}

interface DropTargetProps {
  /** What takes the files, in words, or the element that says it. */
  readonly label: string | { readonly of: string };
  readonly describedBy: string;
  readonly isInvalid: boolean;
  readonly onTake: (taken: TakenFiles) => void;
  readonly children: ReactNode;
}

/** An area that takes dropped files, or a dragged selection of text. */
export function DropTarget({ label, describedBy, isInvalid, onTake, children }: DropTargetProps) {
  const { isOver, handlers } = useDrop(onTake);
  return (
    <div
      role="group"
      {...(typeof label === 'string' ? { 'aria-label': label } : { 'aria-labelledby': label.of })}
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
      className={`flex min-h-0 flex-1 flex-col ${isOver ? 'outline-2 -outline-offset-4 outline-windows-blue outline-dashed' : ''} ${className}`}
      data-over={isOver}
      {...handlers}
    >
      {children}
    </div>
  );
}
