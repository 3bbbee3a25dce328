import { keeperOf } from '@/simulation/appliances/mobility-router/cluster';
import { clientsOfReplacedAuthority } from '@/simulation/appliances/mobility-router/router-authority';
import { usersOf } from '@/simulation/appliances/mobility-router/mobility-user';
import { planProvisioning } from '@/simulation/appliances/mobility-router/provision-clients';
import { useLabTime, useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { ContextMenu, type MenuPlace } from '@/ui/context-menu';
import { MessageBar } from '@/views/shell/message-bar';
import { problemWords } from '@/views/words/problem-words';
import { useState } from 'react';
import { useAppliance } from '../../../../router-shell/use-appliance';
import { UserTable } from './user-table';
import { useUserCommands } from './use-user-commands';

/** Configuration, Groups and Users, Users: who has a client, and its provisioning (domain facts 5.2). */
export default function Users() {
  const { id } = useAppliance();
  const world = useWorld((present) => present);
  const users = usersOf(world, keeperOf(world, id));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [menu, setMenu] = useState<MenuPlace>();
  const present = chosen.filter((user) => users.some(([other]) => other === user));
  const { message, busy, edit, remove, provision } = useUserCommands(id);
  const stopped = clientsOfReplacedAuthority(world, id);
  const [only] = present;
  const commands: readonly UserCommand[] = [
    { id: 'add', label: 'Add', run: () => edit() },
    { id: 'modify', label: 'Modify', isDisabled: present.length !== 1, run: () => edit(only) },
    { id: 'delete', label: 'Delete', isDisabled: present.length === 0, run: () => void remove(present) },
    {
      id: 'provision',
      label: 'Provision',
      isDisabled: present.length === 0,
      run: () => void provision(present),
    },
    {
      id: 're-provision-all',
      label: 'Re-provision all',
      isDisabled: stopped.length === 0,
      run: () => void provision(stopped),
    },
  ];
  return (
    <div className="router-page">
      <h1 translate="no">Users</h1>
      {message === undefined && <ProvisioningObstacle router={id} />}
      <MessageBar message={message} />
      <UserButtons commands={commands} busy={busy} />
      <UserTable
        users={users}
        chosen={present}
        onChoose={setChosen}
        onOpen={(user) => edit(user)}
        onDelete={(user) => void remove(present.includes(user) ? present : [user])}
        onMenu={(user, at) => {
          if (!present.includes(user)) setChosen([user]);
          setMenu(at);
        }}
      />
      <ContextMenu
        label="Users"
        at={menu}
        choices={commands}
        onChoose={(chosenCommand) => {
          setMenu(undefined);
          commands.find((command) => command.id === chosenCommand)?.run();
        }}
        onClose={() => setMenu(undefined)}
      />
    </div>
  );
}

/** Why nobody can be provisioned, above what would need it. */
function ProvisioningObstacle({ router }: { readonly router: string }) {
  const world = useWorld((present) => present);
  const plan = planProvisioning(world, { type: 'provision-clients', router, users: [] }, useLabTime());
  return plan.ok ? null : <p className="router-strong">{problemWords(plan.problem)}</p>;
}

/** A button of the page and a line of the menu of a right click. */
interface UserCommand {
  readonly id: string;
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly run: () => void;
}

function UserButtons({
  commands,
  busy,
}: {
  readonly commands: readonly UserCommand[];
  readonly busy: boolean;
}) {
  return (
    <div className="router-buttons">
      {commands.map(({ id, label, isDisabled = false, run }) => (
        <Button
          key={id}
          name={id}
          isDisabled={isDisabled}
          onPress={run}
          {...(id === 'provision' ? { kind: 'primary', busy } : {})}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
