import { mobilityConnection } from '@/simulation/connections/mobility-clients';
import type { Connection } from '@/simulation/connections/connection';
import { clientNameOf, keeperOf } from '@/simulation/appliances/mobility-router/cluster';
import { usersOf } from '@/simulation/appliances/mobility-router/mobility-users';
import type { World } from '@/simulation/world/world';
import { useJudged, useWorld } from '@/state/use-world';
import { connectionWords } from '@/views/words/connection-words';
import { WideContent } from '@/ui/wide-content';
import { ConnectionStateText } from '../../../router-shell/page-parts';
import { useAppliance } from '../../../router-shell/router-portal';
import { visibleText } from '@/views/words/value-words';

/** Monitor, Clients: what comes of every client's connection now, inside and outside. */
export default function Clients() {
  const { id } = useAppliance();
  const clients = useJudged((world, at) => clientsAt(world, id, at), untilOf);
  const inside = useWorld((world) => clientNameOf(world, id, 'inside'));
  const outside = useWorld((world) => clientNameOf(world, id, 'outside'));
  return (
    <div className="router-page">
      <h1 translate="no">Clients</h1>
      <WideContent label="Clients and their connections">
        <table className="ui-table">
          <caption className="sr-only">Clients and their connections</caption>
          <thead>
            <tr>
              <th scope="col">User</th>
              <th scope="col">Device</th>
              <th scope="col">Inside: {visibleText(inside)}</th>
              <th scope="col">Outside: {visibleText(outside)}</th>
            </tr>
          </thead>
          <tbody>
            {clients.length === 0 && (
              <tr>
                <td colSpan={4}>There are no users yet. Add them under Groups and Users, Users.</td>
              </tr>
            )}
            {clients.map(({ user, device, ...connections }) => (
              <tr key={user}>
                <th scope="row">{visibleText(user)}</th>
                <td>{visibleText(device)}</td>
                <ConnectionCell connection={connections.inside} />
                <ConnectionCell connection={connections.outside} />
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

function untilOf(clients: readonly Client[]): number {
  return clients
    .flatMap(({ inside, outside }) => [inside.until, outside.until])
    .reduce((first, next) => Math.min(first, next), Number.POSITIVE_INFINITY);
}

function clientsAt(world: World, router: string, at: number): readonly Client[] {
  return usersOf(world, keeperOf(world, router)).map(([id, { name, device }]) => ({
    user: name,
    device,
    inside: mobilityConnection(world, id, 'inside', at),
    outside: mobilityConnection(world, id, 'outside', at),
  }));
}
