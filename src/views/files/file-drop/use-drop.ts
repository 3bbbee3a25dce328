import { useState, type DragEvent } from 'react';
import { readRealFiles, type TakenFiles } from './take-files';

/** What an area does with files, or a selection of text, that are dragged onto it and dropped. */
export function useDrop(onTake: (taken: TakenFiles) => void) {
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
