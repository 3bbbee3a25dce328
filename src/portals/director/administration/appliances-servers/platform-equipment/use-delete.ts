import { useWorld } from '@/state/use-world';
import { recordOf } from '@/simulation/world';
import { useLab } from '@/views/lab';
import { usePc } from '@/views/pc';
import { problemWords } from '@/views/problem-words';
import type { Message } from '@/views/message-bar';
import { whatStops } from './what-stops';

/** Asks, naming the devices and what stops working, and deletes them; stops at the first that has to stay. */
export function useDelete(onMessage: (message: Message) => void, onDeleted: () => void) {
  const world = useWorld((present) => present);
  const { perform } = useLab();
  const { ask } = usePc();
  return async (ids: readonly string[]) => {
    const devices = ids.map((id) => recordOf(world, 'equipment', id));
    const names = devices.map(({ name }) => name).join(', ');
    const answer = await ask({
      title: 'Delete equipment',
      text: `Delete ${names}? ${[...new Set(devices.map(({ kind }) => whatStops[kind]))].join(' ')}`,
      kind: 'warning',
      buttons: [
        { id: 'delete', label: 'Delete' },
        { id: 'cancel', label: 'Cancel' },
      ],
      cancel: 'cancel',
    });
    if (answer !== 'delete') return;
    for (const equipment of ids) {
      const outcome = await perform({ type: 'remove-equipment', equipment });
      if (!outcome.ok) {
        onMessage({ kind: 'refused', text: problemWords(outcome.problem) });
        return;
      }
    }
    onMessage({ kind: 'done', text: `${names} deleted.` });
    onDeleted();
  };
}
