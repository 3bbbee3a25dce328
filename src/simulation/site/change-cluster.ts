import { type Outcome, refusal, success } from '@/base/outcome';
import { isHostName } from '@/pki/names/host-name';
import { isIpAddress } from '@/pki/names/ip-address';
import { addEquipment, updateEquipment } from './equipment';
import { decided, type Decision, type NoFacts } from '../world/decision';
import { problemOf, type Problem } from '../world/problem';
import { recordOf, withoutRecord, withRecords, type World } from '../world/world';
import { clusterOf } from '../appliances/mobility-router/cluster';
import type { Cluster } from '../world/appliance-records';

/** The fields of the cluster page. */
export interface ClusterValues {
  readonly name: string;
  readonly secondName: string;
  readonly secondFqdn: string;
  readonly secondIpAddress: string;
  readonly virtualFqdn: string;
  readonly virtualIpAddress: string;
}

/** Make a cluster of a router and a second one, or change its names (domain facts 5.6). */
export interface SaveCluster {
  readonly type: 'save-cluster';
  readonly router: string;
  readonly values: ClusterValues;
}

/** Let the standby node answer at the virtual names, as it does by itself when the active one fails. */
export interface TakeOver {
  readonly type: 'take-over';
  readonly router: string;
}

/** Let both nodes stand alone again. The first keeps what was shared. */
export interface DissolveCluster {
  readonly type: 'dissolve-cluster';
  readonly router: string;
}

/** Refuses names that are none or taken. The second node begins with empty certificates of its own. */
export const saveCluster: Decision<SaveCluster, NoFacts> = (world, action, _, at) => {
  const values = trimmed(action.values);
  const present = clusterOf(world, action.router);
  const first = present?.nodes[0] ?? action.router;
  const problem = problemOfNames(world, values);
  if (problem !== undefined) return refusal(problem);
  const joined = withSecondNode(world, { first, second: present?.nodes[1], values }, at);
  if (!joined.ok) return joined;
  const { world: grown, id } = joined.value;
  const cluster: Cluster = {
    name: values.name,
    nodes: [first, id],
    active: present?.active ?? first,
    virtualFqdn: values.virtualFqdn,
    virtualIpAddress: values.virtualIpAddress,
  };
  const event = present === undefined ? 'cluster-made' : 'cluster-changed';
  return decided(withRecords(grown, 'clusters', { [first]: cluster }), event, { name: values.name });
};

/** Never refused: a cluster has two nodes. */
export const takeOver: Decision<TakeOver, NoFacts> = (world, { router }) => {
  const cluster = clusterOf(world, router);
  if (cluster === undefined) throw new Error(`${router} is no node of a cluster`);
  const { nodes, active } = cluster;
  const next = nodes[0] === active ? nodes[1] : nodes[0];
  return decided(withRecords(world, 'clusters', { [nodes[0]]: { ...cluster, active: next } }), 'taken-over', {
    router: recordOf(world, 'equipment', next).name,
  });
};

/** The second node stays as a router of its own. */
export const dissolveCluster: Decision<DissolveCluster, NoFacts> = (world, { router }) => {
  const cluster = clusterOf(world, router);
  if (cluster === undefined) throw new Error(`${router} is no node of a cluster`);
  return decided(withoutRecord(world, 'clusters', cluster.nodes[0]), 'cluster-dissolved', {
    name: cluster.name,
  });
};

/** The names of the note's site for the second node, in the domain and network of the first; assumed. */
export function proposedCluster(world: World, router: string): ClusterValues {
  const { name, fqdn, ipAddress } = recordOf(world, 'equipment', router);
  const [host = '', ...domain] = fqdn.split('.');
  const named = (own: string) => [own, ...domain].join('.');
  const stem = host.replace(/\d+$/, '');
  return {
    name: `${name.replace(/\d+$/, '')} cluster`,
    secondName: `${name.replace(/\d+$/, '')}2`,
    secondFqdn: named(`${stem}2`),
    secondIpAddress: nextAddress(ipAddress, 1),
    virtualFqdn: named(stem === host ? `${stem}-virtual` : stem),
    virtualIpAddress: nextAddress(ipAddress, 2),
  };
}

function nextAddress(address: string, step: number): string {
  return address.replace(/\d+$/, (last) => String((Number(last) + step) % 256));
}

function problemOfNames({ equipment }: World, values: ClusterValues): Problem | undefined {
  const { name, secondFqdn, virtualFqdn, virtualIpAddress } = values;
  if (name === '') return problemOf('name-required', 'name');
  for (const field of ['secondFqdn', 'virtualFqdn'] as const)
    if (!isHostName(values[field])) return problemOf('name-not-a-host', field, { value: values[field] });
  if (!isIpAddress(virtualIpAddress))
    return problemOf('address-not-an-ip-address', 'virtualIpAddress', { value: virtualIpAddress });
  const taken = [secondFqdn, ...Object.values(equipment).map(({ fqdn }) => fqdn)];
  return taken.some((own) => own.toLowerCase() === virtualFqdn.toLowerCase())
    ? problemOf('name-taken', 'virtualFqdn', { name: virtualFqdn })
    : undefined;
}

interface SecondNode {
  readonly first: string;
  /** Id of the node that there is. */
  readonly second: string | undefined;
  readonly values: ClusterValues;
}

/** The world with the second node: the one that there is under new names, or one that is added. */
function withSecondNode(
  world: World,
  { first, second, values }: SecondNode,
  at: number,
): Outcome<{ readonly world: World; readonly id: string }, Problem> {
  const named = { name: values.secondName, fqdn: values.secondFqdn, ipAddress: values.secondIpAddress };
  const alone = { description: 'Second node', outsideFqdn: '', outsideIpAddress: '' };
  const outcome =
    second === undefined
      ? addEquipment(
          world,
          { type: 'add-equipment', values: { ...recordOf(world, 'equipment', first), ...alone, ...named } },
          {},
          at,
        )
      : updateEquipment(world, { type: 'update-equipment', equipment: second, values: named }, {}, at);
  if (!outcome.ok) return refusal({ ...outcome.problem, ...fieldOf(outcome.problem) });
  const { world: grown, events } = outcome.value;
  return success({ world: grown, id: second ?? events[0]?.values['equipment'] ?? '' });
}

const fields: Readonly<Record<string, keyof ClusterValues>> = {
  name: 'secondName',
  fqdn: 'secondFqdn',
  ipAddress: 'secondIpAddress',
};

function fieldOf({ field = '' }: Problem): Pick<Problem, 'field'> {
  const own = fields[field];
  return own === undefined ? {} : { field: own };
}

function trimmed(values: ClusterValues): ClusterValues {
  const { name, secondName, secondFqdn, secondIpAddress, virtualFqdn, virtualIpAddress } = values;
  return {
    name: name.trim(),
    secondName: secondName.trim(),
    secondFqdn: secondFqdn.trim(),
    secondIpAddress: secondIpAddress.trim(),
    virtualFqdn: virtualFqdn.trim(),
    virtualIpAddress: virtualIpAddress.trim(),
  };
}
