import { keeperOf } from '@/simulation/mobility/cluster';
import { usersOf } from '@/simulation/mobility/mobility-user';
import { useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { MessageBar } from '@/views/message-bar';
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
  const present = chosen.filter((user) => users.some(([other]) => other === user));
  const { message, busy, edit, remove, provision } = useUserCommands(id);
  const [only] = present;
  return (
    <div className="router-page">
      <h1>Users</h1>
      <MessageBar message={message} />
      <div className="router-buttons">
        <Button name="add" onPress={() => void edit()}>
          Add
        </Button>
        <Button name="modify" isDisabled={present.length !== 1} onPress={() => void edit(only)}>
          Modify
        </Button>
        <Button name="delete" isDisabled={present.length === 0} onPress={() => void remove(present)}>
          Delete
        </Button>
        <Button
          name="provision"
          kind="primary"
          busy={busy}
          isDisabled={present.length === 0}
          onPress={() => void provision(present)}
        >
          Provision
        </Button>
      </div>
      <UserTable users={users} chosen={present} onChoose={setChosen} onOpen={(user) => void edit(user)} />
    </div>
  );
}
