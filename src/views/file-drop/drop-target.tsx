import { useState, type DragEvent, type ReactNode } from 'react';
import { readRealFiles, type TakenFiles } from './take-files';

interface DropTargetProps {
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly isInvalid: boolean;
  readonly onTake: (taken: TakenFiles) => void;
  readonly children: ReactNode;
}

/** An area that takes dropped files, or a dragged selection of text. */
export function DropTarget({ labelledBy, describedBy, isInvalid, onTake, children }: DropTargetProps) {
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void takeDropped(event.dataTransfer).then(onTake);
  };
  const leave = ({ currentTarget, relatedTarget }: DragEvent) => {
    if (!currentTarget.contains(relatedTarget as Node | null)) setIsOver(false);
  };
  return (
    <div
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className={`border border-dashed ${isInvalid ? 'border-(--ui-error)' : 'border-(--ui-control-border)'} ${
        isOver ? 'bg-(--ui-selection) text-(--ui-selection-text)' : 'bg-(--ui-surface) text-(--ui-text)'
      }`}
      onDragOver={(event) => event.preventDefault()}
      onDragEnter={() => setIsOver(true)}
      onDragLeave={leave}
      onDrop={drop}
    >
      {children}
    </div>
  );
}

async function takeDropped(dropped: DataTransfer): Promise<TakenFiles> {
  if (dropped.files.length > 0) return readRealFiles([...dropped.files]);
  const text = dropped.getData('text/plain');
  if (text === '') return { files: [], refusals: ['There was no file in what was dropped.'] };
  return readRealFiles([new File([text], 'Dropped text.txt')]);
}
