import type { World } from '../world/world';
import type { Connection } from './connection';
import { judgeConnection } from './judge-connection';
import { connectionTable } from '../appliances/registry';

/** What the IP400 phones inside say of HQ: the default certificate under the Mitel UC CA, whatever else is installed. */
export function phoneConnection(world: World, at: number): Connection {
  return judgeConnection(
    world,
    connectionTable['phones-headquarters'],
    { slot: 'headquarters-https', host: undefined },
    at,
  );
}
