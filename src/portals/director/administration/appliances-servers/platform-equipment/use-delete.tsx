import type { Action } from '@/simulation/catalogue/catalogue';
import { recordOf, type World } from '@/simulation/world/world';
import { usePresent } from '@/state/use-world';
import { Forecast } from '@/views/certificate/foresight/forecast';
import { useLab } from '@/views/shell/lab';
import type { Message } from '@/views/shell/message-bar';
import { NameText } from '@/views/words/shown-text';
import { usePc, type Question } from '@/views/shell/pc';
import { problemWords } from '@/views/words/problem-words';
import { equipmentKinds } from '@/simulation/appliances/registry';

/** Asks, naming the devices and what stops working, and deletes all of them in one step; or none. */
export function useDelete(onMessage: (message: Message) => void, onDeleted: () => void) {
  const present = usePresent();
  const { perform } = useLab();
  const { ask } = usePc();
  return async (ids: readonly string[]) => {
    const world = present.world();
    const devices = ids.map((id) => recordOf(world, 'equipment', id));
    const isAsked = devices.every(({ kind }) => kind !== 'headquarters-server');
    if (isAsked && (await ask(questionOf(world, ids))) !== 'delete') return;
    const outcome = await perform(removalOf(ids));
    if (!outcome.ok) {
      onMessage({ kind: 'refused', text: `Nothing was deleted. ${problemWords(outcome.problem)}` });
      return;
    }
    const names = devices.map(({ name }) => name).join(', ');
    onMessage({
      kind: 'done',
      text: `${names} deleted. Undo at the top of the lab brings ${ids.length === 1 ? 'it' : 'them'} back.`,
    });
    onDeleted();
  };
}

function removalOf(ids: readonly string[]): Action {
  const [equipment = '', ...others] = ids;
  return others.length === 0
    ? { type: 'remove-equipment', equipment }
    : { type: 'remove-several-equipment', equipment: ids };
}

function questionOf(world: World, ids: readonly string[]): Question {
  return {
    title: 'Delete equipment',
    text: (
      <>
        <Consequences world={world} ids={ids} />
        <Forecast heading="After Delete" action={removalOf(ids)} unchanged="Nobody connects to it now." />
      </>
    ),
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
        Delete <NameText>{recordOf(world, 'equipment', id).name}</NameText>? {goesWith(world, id)}
      </>
    );
  return (
    <>
      Delete these {ids.length} devices?
      <ul className="mt-6 list-disc pl-16">
        {ids.map((device) => (
          <li key={device}>
            <b>
              <NameText>{recordOf(world, 'equipment', device).name}</NameText>
            </b>
            : {goesWith(world, device)}
          </li>
        ))}
      </ul>
    </>
  );
}

function goesWith(world: World, id: string): string {
  return equipmentKinds[recordOf(world, 'equipment', id).kind].goesWith(world, id);
}
