import { useState, type DragEvent, type ReactNode } from 'react';

interface FolderDropProps {
  readonly onDrop: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** Takes files that are dropped anywhere on the folder; the button *Add files* does the same. */
export function FolderDrop({ onDrop, children }: FolderDropProps) {
  const [isOver, setIsOver] = useState(false);
  const leave = ({ currentTarget, relatedTarget }: DragEvent) => {
    if (!currentTarget.contains(relatedTarget as Node | null)) setIsOver(false);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    onDrop([...event.dataTransfer.files]);
  };
  return (
    <div
      role="group"
      aria-label="Folder"
      className="folder-drop"
      data-over={isOver}
      onDragOver={(event) => event.preventDefault()}
      onDragEnter={() => setIsOver(true)}
      onDragLeave={leave}
      onDrop={drop}
    >
      {children}
    </div>
  );
}
