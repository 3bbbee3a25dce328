import type { GivenFile } from '@/actions/preparation';
import { DialogWindow } from './dialog-window';

interface FilePickerProps {
  readonly title: string;
  readonly several: boolean;
  readonly onAnswer: (files: readonly GivenFile[]) => void;
}

export function FilePicker({ title, onAnswer }: FilePickerProps) {
  return (
    <DialogWindow title={title} onClose={() => onAnswer([])}>
      <p>…</p>
    </DialogWindow>
  );
}
