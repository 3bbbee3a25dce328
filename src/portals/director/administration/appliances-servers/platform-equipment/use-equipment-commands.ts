import { Copy, Plus, Trash2, type LucideIcon } from 'lucide-react';
import type { Message } from '@/views/shell/message-bar';
import { useDelete } from './use-delete';
import { useGoTo } from './use-go-to';

/** Something that can be done with the list. */
export interface EquipmentCommand {
  readonly id: 'new' | 'copy' | 'delete';
  readonly label: string;
  readonly icon: LucideIcon;
  readonly isDisabled: boolean;
  readonly run: () => void;
}

/** What the buttons offer for the devices that were chosen, and right click and keys for those that they mean. */
export function useEquipmentCommands(
  onMessage: (message: Message | undefined) => void,
  onDeleted: () => void,
): (chosen: readonly string[]) => readonly EquipmentCommand[] {
  const goTo = useGoTo();
  const remove = useDelete(onMessage, () => {
    onDeleted();
    goTo({ kind: 'list' });
  });
  const add = (copyOf: string) => {
    onMessage(undefined);
    goTo({ kind: 'new', copyOf });
  };
  return (chosen) => [
    { id: 'new', label: 'New', icon: Plus, isDisabled: false, run: () => add('') },
    {
      id: 'copy',
      label: 'Copy',
      icon: Copy,
      isDisabled: chosen.length !== 1,
      run: () => add(chosen[0] ?? ''),
    },
    {
      id: 'delete',
      label: 'Delete',
      icon: Trash2,
      isDisabled: chosen.length === 0,
      run: () => void remove(chosen),
    },
  ];
}
