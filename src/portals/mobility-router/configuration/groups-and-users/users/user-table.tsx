import type { MobilityUser } from '@/simulation/mobility/mobility-user';
import { displayNameOf } from '@/pki/distinguished-name';
import { recordOf } from '@/simulation/world';
import { useWorld } from '@/state/use-world';
import { CheckboxField } from '@/ui/checkbox-field';
import { NameText } from '@/views/name-text';
import { timeStamp } from '../../../../router-shell/time-stamp';

interface UserTableProps {
  readonly users: readonly (readonly [id: string, user: MobilityUser])[];
  /** Ids of the users that are ticked. */
  readonly chosen: readonly string[];
  readonly onChoose: (users: readonly string[]) => void;
  /** A double click, as the product has it. */
  readonly onOpen: (user: string) => void;
}

/** The users with their clients. */
export function UserTable({ users, chosen, onChoose, onOpen }: UserTableProps) {
  const all = users.map(([id]) => id);
  return (
    <table className="router-table">
      <caption className="ui-visually-hidden">Users and their clients</caption>
      <thead>
        <tr>
          <th scope="col" className="router-narrow">
            <CheckboxField
              name="choose-all"
              label={<span className="ui-visually-hidden">All users</span>}
              value={users.length > 0 && chosen.length === users.length}
              onChange={(isChosen) => onChoose(isChosen ? all : [])}
            />
          </th>
          <th scope="col">Name</th>
          <th scope="col">User ID</th>
          <th scope="col">Group</th>
          <th scope="col">Device</th>
          <th scope="col">Client certificate</th>
          <th scope="col">Provisioned</th>
        </tr>
      </thead>
      <tbody>
        {users.length === 0 && (
          <tr>
            <td colSpan={7}>There are no users yet. Press Add to enter the first one.</td>
          </tr>
        )}
        {users.map(([id, user]) => (
          <tr key={id} onDoubleClick={() => onOpen(id)}>
            <td>
              <CheckboxField
                name={`choose-${id}`}
                label={<span className="ui-visually-hidden">{user.name}</span>}
                value={chosen.includes(id)}
                onChange={(isChosen) =>
                  onChoose(all.filter((other) => (other === id ? isChosen : chosen.includes(other))))
                }
              />
            </td>
            <td>{user.name}</td>
            <td>{user.userId}</td>
            <td>{user.group}</td>
            <td>{user.device}</td>
            <ClientCells user={user} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ClientCells({ user: { client } }: { readonly user: MobilityUser }) {
  const issuer = useWorld((world) =>
    client === undefined ? undefined : recordOf(world, 'certificates', client.authority).subject,
  );
  if (client === undefined || issuer === undefined)
    return (
      <>
        <td>none</td>
        <td>not provisioned</td>
      </>
    );
  return (
    <>
      <td>
        signed by <NameText>{displayNameOf(issuer)}</NameText>
      </td>
      <td>{timeStamp(client.provisionedAt)}</td>
    </>
  );
}
