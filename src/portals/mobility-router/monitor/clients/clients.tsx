import { mobilityConnection } from '@/simulation/connections/mobility-clients';
import type { Connection } from '@/simulation/connections/connection';
import { clientNameOf, keeperOf } from '@/simulation/appliances/mobility-router/cluster';
import { usersOf } from '@/simulation/appliances/mobility-router/mobility-user';
import type { World } from '@/simulation/world/world';
import { useLabTime, useWorld } from '@/state/use-world';
import { connectionWords } from '@/views/words/connection-words';
import { WideContent } from '@/ui/wide-content';
import { ConnectionStateText } from '../../../router-shell/connection-state-text';
import { useAppliance } from '../../../router-shell/use-appliance';

/** Monitor, Clients: what comes of every client's connection now, inside and outside. */
export default function Clients() {
  const { id } = useAppliance();
  const world = useWorld((present) => present);
  const clients = useClients(world, keeperOf(world, id));
  return (
    <div className="router-page">
      <h1 translate="no">Clients</h1>
      <WideContent label="Clients and their connections">
        <table className="router-table">
          <caption className="ui-visually-hidden">Clients and their connections</caption>
          <thead>
            <tr>
              <th scope="col">User</th>
              <th scope="col">Device</th>
              <th scope="col">Inside: {clientNameOf(world, id, 'inside')}</th>
              <th scope="col">Outside: {clientNameOf(world, id, 'outside')}</th>
            </tr>
          </thead>
          <tbody>
            {clients.length === 0 && (
              <tr>
                <td colSpan={4}>There are no users yet. Add them under Groups and Users, Users.</td>
              </tr>
            )}
            {clients.map(({ user, device, inside, outside }) => (
              <tr key={user}>
                <th scope="row">{user}</th>
                <td>{device}</td>
                <ConnectionCell connection={inside} />
                <ConnectionCell connection={outside} />
              </tr>
            ))}
          </tbody>
        </table>
      </WideContent>
    </div>
  );
}

function ConnectionCell({ connection: { state, reasons } }: { readonly connection: Connection }) {
  return (
    <td>
      <ConnectionStateText state={state} />
      {reasons.slice(0, 1).map((reason) => (
        <p key={reason.name}>{connectionWords(reason)}</p>
      ))}
    </td>
  );
}

interface Client {
  readonly user: string;
  readonly device: string;
  readonly inside: Connection;
  readonly outside: Connection;
}

function useClients(world: World, keeper: string): readonly Client[] {
  const now = useLabTime();
  const until = clientsAt(world, keeper, now)
    .flatMap(({ inside, outside }) => [inside.until, outside.until])
    .reduce((first, next) => Math.min(first, next), Number.POSITIVE_INFINITY);
  return clientsAt(world, keeper, useLabTime(until));
}

function clientsAt(world: World, keeper: string, at: number): readonly Client[] {
  return usersOf(world, keeper).map(([id, { name, device }]) => ({
    user: name,
    device,
    inside: mobilityConnection(world, id, 'inside', at),
    outside: mobilityConnection(world, id, 'outside', at),
  }));
}
