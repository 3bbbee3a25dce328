import { visibleText } from '@/views/words/value-words';
import { displayNameOf } from '@/pki/distinguished-name';
import { replacementSince } from '@/simulation/appliances/mobility-router/router-authority';
import { recordOf } from '@/simulation/world/world';
import { useJudged, useWorld } from '@/state/use-world';
import { CheckboxField } from '@/ui/choice-fields';
import { NameText } from '@/views/words/shown-text';
import type { MenuPlace } from '@/ui/context-menu';
import { WideContent } from '@/ui/wide-content';
import type { KeyboardEvent, MouseEvent } from 'react';
import { timeStamp } from '../../../../router-shell/page-parts';
import type { MobilityUser } from '@/simulation/world/appliance-records';

interface UserTableProps {
  readonly users: readonly (readonly [id: string, user: MobilityUser])[];
  /** Ids of the users that are ticked. */
  readonly chosen: readonly string[];
  readonly onChoose: (users: readonly string[]) => void;
  /** A double click, as the product has it, or F2. */
  readonly onOpen: (user: string) => void;
  readonly onDelete: (user: string) => void;
  /** A right click, at a place in the window. */
  readonly onMenu: (user: string, at: MenuPlace) => void;
}

/** The users with their clients. */
export function UserTable(props: UserTableProps) {
  const { users, chosen, onChoose } = props;
  const all = users.map(([id]) => id);
  return (
    <WideContent label="Users and their clients">
      <table className="ui-table">
        <caption className="sr-only">Users and their clients</caption>
        <thead>
          <tr>
            <th scope="col" className="w-30">
              <CheckboxField
                name="choose-all"
                label={<span className="sr-only">All users</span>}
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
            <tr key={id} {...rowHandlers(id, props)}>
              <td>
                <CheckboxField
                  name={`choose-${id}`}
                  label={<span className="sr-only">{visibleText(user.name)}</span>}
                  value={chosen.includes(id)}
                  onChange={(isChosen) =>
                    onChoose(all.filter((other) => (other === id ? isChosen : chosen.includes(other))))
                  }
                />
              </td>
              <td>{visibleText(user.name)}</td>
              <td>{user.userId}</td>
              <td>{user.group}</td>
              <td>{user.device}</td>
              <ClientCells user={user} />
            </tr>
          ))}
        </tbody>
      </table>
    </WideContent>
  );
}

type RowActs = Pick<UserTableProps, 'onOpen' | 'onDelete' | 'onMenu'>;

/** What keys, a double click and a right click do at the row of a user. */
function rowHandlers(user: string, { onOpen, onDelete, onMenu }: RowActs) {
  const acts: Readonly<Record<string, RowActs['onOpen']>> = { F2: onOpen, Delete: onDelete };
  return {
    onDoubleClick: () => onOpen(user),
    onKeyDown: (event: KeyboardEvent) => {
      const act = acts[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act(user);
    },
    onContextMenu: (event: MouseEvent) => {
      event.preventDefault();
      onMenu(user, { x: event.clientX, y: event.clientY });
    },
  };
}

function ClientCells({ user: { client, router } }: { readonly user: MobilityUser }) {
  const issuer = useWorld((world) => client && recordOf(world, 'certificates', client.authority).subject);
  const replacement = useJudged((world) => client && replacementSince(world, router, client.certificate));
  if (client === undefined || issuer === undefined)
    return (
      <>
        <td>none</td>
        <td>not provisioned</td>
      </>
    );
  return (
    <>
      <td className={replacement && 'font-semibold text-warning'}>
        {replacement && `invalid since ${timeStamp(replacement.replacedAt)}, `}
        signed by {replacement && 'the former authority '}
        <NameText>{displayNameOf(issuer)}</NameText>
      </td>
      <td>{timeStamp(client.provisionedAt)}</td>
    </>
  );
}
