import { recordOf, type World } from '@/simulation/world';
import { useWorld } from '@/state/use-world';
import { useLab } from '@/views/lab';
import type { Message } from '@/views/message-bar';
import { NameText } from '@/views/name-text';
import { usePc, type Question } from '@/views/pc';
import { problemWords } from '@/views/problem-words';
import { whatStops } from './what-stops';

/** Asks, naming the devices and what stops working, and deletes all of them in one step; or none. */
export function useDelete(onMessage: (message: Message) => void, onDeleted: () => void) {
  const world = useWorld((present) => present);
  const { perform } = useLab();
  const { ask } = usePc();
  return async (ids: readonly string[]) => {
    const devices = ids.map((id) => recordOf(world, 'equipment', id));
    const isAsked = devices.every(({ kind }) => kind !== 'headquarters-server');
    if (isAsked && (await ask(questionOf(world, ids))) !== 'delete') return;
    const [equipment = '', ...others] = ids;
    const outcome = await perform(
      others.length === 0
        ? { type: 'remove-equipment', equipment }
        : { type: 'remove-several-equipment', equipment: ids },
    );
    if (!outcome.ok) {
      onMessage({ kind: 'refused', text: `Nothing was deleted. ${problemWords(outcome.problem)}` });
      return;
    }
    const names = devices.map(({ name }) => name).join(', ');
    onMessage({
      kind: 'done',
      text: `${names} deleted. Undo at the top of the lab brings ${others.length === 0 ? 'it' : 'them'} back.`,
    });
    onDeleted();
  };
}

function questionOf(world: World, ids: readonly string[]): Question {
  return {
    title: 'Delete equipment',
    text: <Consequences world={world} ids={ids} />,
    kind: 'warning',
    buttons: [
      { id: 'delete', label: 'Delete' },
      { id: 'cancel', label: 'Cancel' },
    ],
    cancel: 'cancel',
  };
}

function Consequences({ world, ids }: { readonly world: World; readonly ids: readonly string[] }) {
  const [id = ''] = ids;
  if (ids.length === 1)
    return (
      <>
        Delete <NameText>{recordOf(world, 'equipment', id).name}</NameText>? {whatStops(world, id)}
      </>
    );
  return (
    <>
      Delete these {ids.length} devices?
      <ul className="equipment-consequences">
        {ids.map((device) => (
          <li key={device}>
            <b>
              <NameText>{recordOf(world, 'equipment', device).name}</NameText>
            </b>
            : {whatStops(world, device)}
          </li>
        ))}
      </ul>
    </>
  );
}
