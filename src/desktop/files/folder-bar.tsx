import { Download, FolderOpen, PenLine, Plus, Trash2 } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import type { FileActions } from './use-file-actions';

interface FolderBarProps {
  /** The selected file. */
  readonly id: string | undefined;
  readonly actions: FileActions;
  readonly onAdd: (files: readonly File[]) => void;
}

/** What can be done with the selected file, and the way to add some. */
export function FolderBar({ id, actions, onAdd }: FolderBarProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="pc-bar" role="toolbar" aria-label="Folder">
      <input
        ref={input}
        type="file"
        name="files"
        aria-label="Files of this computer"
        className="ui-visually-hidden"
        tabIndex={-1}
        multiple
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])];
          event.target.value = '';
          onAdd(chosen);
        }}
      />
      <BarButton
        name="add-files"
        icon={<Plus size={15} aria-hidden />}
        onPress={() => input.current?.click()}
      >
        Add files…
      </BarButton>
      <span className="pc-bar-line" />
      <FileButton name="open-file" icon={<FolderOpen size={15} aria-hidden />} id={id} onPress={actions.open}>
        Open
      </FileButton>
      <FileButton
        name="download-file"
        icon={<Download size={15} aria-hidden />}
        id={id}
        onPress={actions.download}
      >
        Download to your computer
      </FileButton>
      <FileButton
        name="rename-file"
        icon={<PenLine size={15} aria-hidden />}
        id={id}
        onPress={actions.rename}
      >
        Rename
      </FileButton>
      <FileButton name="delete-file" icon={<Trash2 size={15} aria-hidden />} id={id} onPress={actions.remove}>
        Delete
      </FileButton>
    </div>
  );
}

interface BarButtonProps {
  readonly name: string;
  readonly icon: ReactNode;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

function BarButton({ name, icon, isDisabled = false, onPress, children }: BarButtonProps) {
  return (
    <button type="button" name={name} className="pc-bar-button" disabled={isDisabled} onClick={onPress}>
      {icon}
      {children}
    </button>
  );
}

type FileButtonProps = Omit<BarButtonProps, 'onPress' | 'isDisabled'> & {
  readonly id: string | undefined;
  readonly onPress: (id: string) => void;
};

function FileButton({ id, onPress, ...rest }: FileButtonProps) {
  return (
    <BarButton {...rest} isDisabled={id === undefined} onPress={() => id !== undefined && onPress(id)} />
  );
}
