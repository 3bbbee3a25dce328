import { displayNameOf } from '@/pki/distinguished-name';
import { authorityOf } from '@/simulation/appliances/mobility-router/router-authority';
import { recordOf } from '@/simulation/world/world';
import { useWorld } from '@/state/use-world';
import { useLab } from '@/views/shell/lab';
import type { Message } from '@/views/shell/message-bar';
import { usePc } from '@/views/shell/pc';
import { problemWords } from '@/views/words/problem-words';
import { useBusy } from '@/views/shell/use-busy';
import { useLastingWindow } from '@/views/shell/use-lasting-window';
import { useState } from 'react';
import { UserWindow } from './user-window';

/** What the buttons of the page do for a router. */
export function useUserCommands(router: string) {
  const { perform } = useLab();
  const { openWindow, ask } = usePc();
  const world = useWorld((present) => present);
  const [message, setMessage] = useState<Message>();
  const [busy, during] = useBusy();
  const namesOf = (users: readonly string[]) =>
    users.map((id) => recordOf(world, 'mobilityUsers', id).name).join(', ');

  const edit = useLastingWindow('user', (about) => {
    const user = world.mobilityUsers[about] === undefined ? undefined : about;
    return openWindow<true>({
      title: user === undefined ? 'Add User' : 'Modify User',
      width: 520,
      content: (close) => (
        <UserWindow
          router={router}
          user={user}
          present={user === undefined ? undefined : world.mobilityUsers[user]}
          onClose={() => close()}
        />
      ),
    });
  });
  const remove = async (users: readonly string[]) => {
    const answer = await ask({
      title: 'Delete users',
      text: `Delete ${namesOf(users)}? ${users.length === 1 ? 'This client' : 'Their clients'} can then no longer connect.`,
      kind: 'warning',
      buttons: [
        { id: 'ok', label: 'Delete' },
        { id: 'cancel', label: 'Cancel' },
      ],
      cancel: 'cancel',
    });
    if (answer === 'ok') await perform({ type: 'remove-mobility-users', users });
  };
  const provision = async (users: readonly string[]) => {
    setMessage(undefined);
    const outcome = await during(() => perform({ type: 'provision-clients', router, users }));
    if (!outcome.ok) {
      setMessage({ kind: 'refused', text: problemWords(outcome.problem) });
      return;
    }
    const { certificate = '' } = authorityOf(world, router) ?? {};
    const authority = displayNameOf(recordOf(world, 'certificates', certificate).subject);
    const text = `Provisioned: ${namesOf(users)}. Each client received a certificate signed by ${authority}, and that authority.`;
    setMessage({ kind: 'done', text });
  };
  return { message, busy, edit, remove, provision };
}
